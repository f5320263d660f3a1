# Apaga logs antigos do coletor de dados
param(
    [string]$Pasta = 'C:\Coletor\logs',
    [int]$Dias = 30,
    [switch]$Simular
)

$limite = (Get-Date).AddDays(-$Dias)
$antigos = Get-ChildItem $Pasta -Filter *.log -Recurse | Where-Object LastWriteTime -lt $limite
$mb = [math]::Round(($antigos | Measure-Object Length -Sum).Sum / 1MB, 1)

foreach ($arquivo in $antigos) {
    Remove-Item $arquivo.FullName -WhatIf:$Simular
}

$texto = "{0:dd/MM/yyyy HH:mm} {1} arquivos, {2} MB" -f (Get-Date), @($antigos).Count, $mb
Add-Content -Path (Join-Path $Pasta 'limpeza.txt') -Value $texto
Write-Host $texto
