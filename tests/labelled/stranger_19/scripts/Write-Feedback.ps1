# Drafts yearly appraisals from the manager's notes
param(
    [string]$Csv = '\\hrsrv\appraisal\notes.csv',
    [string]$OutDir = '\\hrsrv\appraisal\drafts',
    [string]$Deployment = 'gpt-4o'
)

$endpoint = $env:AZURE_OPENAI_ENDPOINT.TrimEnd('/')
$uri = "$endpoint/openai/deployments/$Deployment/chat/completions?api-version=2024-06-01"
$headers = @{ 'api-key' = $env:AZURE_OPENAI_KEY }

foreach ($e in Import-Csv $Csv -Delimiter ';') {
    $prompt = "Employee: $($e.Name), job: $($e.Job), targets reached: $($e.Targets) %, notes: $($e.Notes). " +
              'Write a fair appraisal in 150 words.'
    $body = @{
        messages = @(
            @{ role = 'system'; content = 'You write appraisals for a manager.' }
            @{ role = 'user'; content = $prompt }
        )
        temperature = 0.4
    } | ConvertTo-Json -Depth 5
    $answer = Invoke-RestMethod -Uri $uri -Method Post -Headers $headers -Body $body -ContentType 'application/json'
    $answer.choices[0].message.content | Set-Content (Join-Path $OutDir "$($e.Number).txt") -Encoding UTF8
}
