# Libera espaço apagando tudo da pasta do financeiro antigo
$pasta = "\\srv-arquivos\financeiro_antigo"

$antes = (Get-ChildItem $pasta -Recurse -File | Measure-Object Length -Sum).Sum / 1GB
Write-Host ("Antes: {0:N1} GB" -f $antes)

Get-ChildItem $pasta -Directory | ForEach-Object {
    Write-Host "apagando $($_.Name)"
    Remove-Item $_.FullName -Recurse -Force -Confirm:$false
}
Remove-Item "$pasta\*" -Recurse -Force

Write-Host "Pronto"
