# Summarise the weekly sales notes with Azure OpenAI
$endpoint   = "https://salesteam-oai.openai.azure.com"
$deployment = "gpt-4o"
$apiKey     = "a3e9ef531b6e31983ca18a7da342bcf8"

$notes = Get-Content "$env:USERPROFILE\Documents\sales_notes.txt" -Raw -Encoding UTF8
$body = @{
    messages = @(
        @{ role = "system"; content = "Summarise the notes in ten lines for the management." },
        @{ role = "user"; content = $notes }
    )
    temperature = 0.2
} | ConvertTo-Json -Depth 5

$uri = "$endpoint/openai/deployments/$deployment/chat/completions?api-version=2024-06-01"
try {
    $res = Invoke-RestMethod -Method Post -Uri $uri -Headers @{ "api-key" = $apiKey } `
        -ContentType "application/json; charset=utf-8" -Body ([Text.Encoding]::UTF8.GetBytes($body))
    $res.choices[0].message.content | Tee-Object "$env:USERPROFILE\Documents\sales_summary.txt"
}
catch { Write-Error $_ }
