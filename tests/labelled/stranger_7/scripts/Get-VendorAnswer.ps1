param(
    [Parameter(Mandatory)][string]$MailFile,
    [string]$Tone = "friendly but firm"
)

$endpoint   = "https://purchasing-ai.openai.azure.com"
$deployment = "gpt-4o"
$apiKey     = "47760653cfc68d9e3b9c6fb31c488d79"

$body = @{
    messages    = @(
        @{ role = "system"; content = "You are a purchasing manager. Tone: $Tone. Answer in the language of the mail." },
        @{ role = "user"; content = (Get-Content $MailFile -Raw) }
    )
    max_tokens  = 600
    temperature = 0.4
} | ConvertTo-Json -Depth 5

try {
    $uri = "$endpoint/openai/deployments/$deployment/chat/completions?api-version=2024-06-01"
    $response = Invoke-RestMethod -Uri $uri -Method Post -Headers @{ "api-key" = $apiKey } -ContentType "application/json; charset=utf-8" -Body $body
    $response.choices[0].message.content
}
catch {
    Write-Error $_.Exception.Message
}
