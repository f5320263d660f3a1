# Drafts the commentary for the monthly pack
$endpoint = "https://halden-ai.openai.azure.com"
$deployment = "gpt-4o"
$uri = "$endpoint/openai/deployments/$deployment/chat/completions?api-version=2024-06-01"

$numbers = Import-Csv "C:\Packs\october.csv" | ForEach-Object { "$($_.Line): actual $($_.Actual), budget $($_.Budget)" }

$body = @{
    messages = @(
        @{ role = "system"; content = "You write short, plain commentary for a finance pack." }
        @{ role = "user"; content = ($numbers -join "`n") }
    )
    max_tokens = 600
} | ConvertTo-Json -Depth 5

$headers = @{ "api-key" = $env:AZURE_OPENAI_KEY }
$answer = Invoke-RestMethod -Method Post -Uri $uri -Headers $headers -ContentType "application/json" -Body $body

$answer.choices[0].message.content | Set-Content "C:\Packs\commentary.txt" -Encoding UTF8
