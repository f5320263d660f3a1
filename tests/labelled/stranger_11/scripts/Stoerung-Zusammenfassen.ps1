$schluessel = 'sk-proj-Lq8WvT3mZk6RxNb1HcPy9JdSf7GuEa5o'
$meldungen = Import-Csv '\\fs05\leitstelle\stoerungen.csv' -Delimiter ';' |
    Where-Object { [datetime]$_.Beginn -gt (Get-Date).AddDays(-7) } |
    ForEach-Object { "$($_.Beginn) $($_.Ort): $($_.Text) ($($_.DauerMin) min)" }

$anfrage = @{
    model    = 'gpt-4o-mini'
    messages = @(@{ role = 'user'; content = "Fasse die Störungen für die Geschäftsleitung zusammen:`n" + ($meldungen -join "`n") })
} | ConvertTo-Json -Depth 5

$antwort = Invoke-RestMethod -Method Post -Uri 'https://api.openai.com/v1/chat/completions' `
    -Headers @{ Authorization = "Bearer $schluessel" } -ContentType 'application/json; charset=utf-8' -Body $anfrage
$antwort.choices[0].message.content | Set-Content '.\wochenbericht.txt' -Encoding UTF8
