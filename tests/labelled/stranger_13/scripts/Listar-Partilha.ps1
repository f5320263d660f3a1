# Lista os ficheiros com mais de um ano; não apaga nada (-WhatIf)
$partilha = '\\fab-nas\producao'
$limite = (Get-Date).AddYears(-1)

$velhos = Get-ChildItem $partilha -Recurse -File | Where-Object LastWriteTime -lt $limite
$velhos |
    Group-Object { $_.DirectoryName.Replace($partilha, '') } |
    Select-Object @{ n = 'Pasta'; e = 'Name' }, Count,
        @{ n = 'MB'; e = { [math]::Round(($_.Group | Measure-Object Length -Sum).Sum / 1MB, 1) } } |
    Sort-Object MB -Descending |
    Export-Csv 'C:\Logs\velhos.csv' -NoTypeInformation -Encoding UTF8 -Delimiter ';'

$velhos | Remove-Item -WhatIf
Write-Host "$($velhos.Count) ficheiros na lista"
