param(
    [Parameter(Mandatory)] [string]$Coletor,
    [string]$Pasta = '\\aguas-fs\leituras\coletores'
)

$arquivos = Get-ChildItem $Pasta -Filter "$Coletor*.txt"
if (-not $arquivos) {
    Write-Warning "Nenhum arquivo do coletor $Coletor em $Pasta"
    return
}

$total = 0
$erros = foreach ($arq in $arquivos) {
    $n = 0
    foreach ($linha in [IO.File]::ReadLines($arq.FullName)) {
        $n++
        $total++
        if ($linha.Length -ne 64) {
            [pscustomobject]@{ Arquivo = $arq.Name; Linha = $n; Tamanho = $linha.Length }
        }
    }
}

Write-Host "$total linhas lidas, $(@($erros).Count) com erro"
$erros | Format-Table -AutoSize
