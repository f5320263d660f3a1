# Summarises meeting minutes with a local language model
param(
    [Parameter(Mandatory)][string]$File,
    [string]$Model = 'llama3.1'
)

$text = Get-Content -Path $File -Raw -Encoding UTF8

$body = @{
    model  = $Model
    prompt = "Summarise these minutes in ten bullet points with who has to do what:`n`n$text"
    stream = $false
} | ConvertTo-Json

$response = Invoke-RestMethod -Uri 'http://localhost:11434/api/generate' `
    -Method Post -Body ([Text.Encoding]::UTF8.GetBytes($body)) -ContentType 'application/json'

$target = [IO.Path]::ChangeExtension($File, '.summary.txt')
$response.response | Set-Content -Path $target -Encoding UTF8
Write-Host "Written to $target"
