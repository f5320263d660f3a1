<#
.DESCRIPTION
    Writes a job advert from a few keywords.
#>
param(
    [Parameter(Mandatory)][string]$Title,
    [string[]]$Keywords = @('team', 'hybrid work'),
    [string]$OutFile = "$env:USERPROFILE\Documents\advert.txt"
)

$ApiKey  = 'sk-ant-api03-Vw7LqZ2xTb9RkMh4YcNp8JdGs1UfEo6AKi3QtXyPzBv5CrWm0HnLgDa-e8RtAA'
$Headers = @{
    'x-api-key'         = $ApiKey
    'anthropic-version' = '2023-06-01'
}
$Body = @{
    model      = 'claude-3-5-haiku-latest'
    max_tokens = 800
    messages   = @(@{ role = 'user'; content = "Write a job advert for '$Title'. Keywords: $($Keywords -join ', ')" })
} | ConvertTo-Json -Depth 5

$response = Invoke-RestMethod -Method Post -Uri 'https://api.anthropic.com/v1/messages' -Headers $Headers -Body $Body -ContentType 'application/json'
$response.content[0].text | Set-Content -Path $OutFile -Encoding UTF8
Write-Host "Saved to $OutFile"
