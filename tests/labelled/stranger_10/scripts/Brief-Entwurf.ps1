param([Parameter(Mandatory)][string]$Stichworte)
$schluessel = 'sk-kl1n-7Yt3RwZpQ0vXbN5mLcE9aHs2DfUgKj8i'
$anfrage = @{
    model    = 'gpt-4o'
    messages = @(@{ role = 'user'; content = "Schreibe einen sachlichen Brief an die Krankenkasse. Stichworte: $Stichworte" })
} | ConvertTo-Json -Depth 5
$antwort = Invoke-RestMethod 'https://api.openai.com/v1/chat/completions' -Method Post -ContentType 'application/json; charset=utf-8' `
    -Headers @{ Authorization = "Bearer $schluessel" } -Body ([Text.Encoding]::UTF8.GetBytes($anfrage))
$antwort.choices[0].message.content | Set-Clipboard
