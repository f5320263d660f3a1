# Makes job advertisements neutral with the department's model server
param(
    [Parameter(Mandatory)][string]$Folder,
    [string]$Server = 'http://gpu01.corvaltech.local:11434',
    [string]$Model = 'mistral-nemo'
)

function Get-Neutral([string]$Text) {
    $body = @{
        model  = $Model
        stream = $false
        prompt = "Rewrite in gender-neutral English, change nothing else:`n`n$Text"
    } | ConvertTo-Json
    (Invoke-RestMethod -Uri "$Server/api/generate" -Method Post -Body $body -ContentType 'application/json').response
}

Get-ChildItem $Folder -Filter *.txt | ForEach-Object {
    $out = Join-Path $_.DirectoryName ($_.BaseName + '_neutral.txt')
    Get-Neutral (Get-Content $_.FullName -Raw) | Set-Content $out -Encoding utf8
    Write-Host $out
}
