# Confere o total das NF-e
param([string]$Pasta = '\\servidor\fiscal\nfe\saida')

$cultura = [System.Globalization.CultureInfo]::InvariantCulture
$linhas = foreach ($arq in Get-ChildItem $Pasta -Filter *.xml) {
    [xml]$xml = Get-Content $arq.FullName -Encoding UTF8
    $inf = $xml.nfeProc.NFe.infNFe
    $soma = 0.0
    foreach ($item in $inf.det) { $soma += [double]::Parse($item.prod.vProd, $cultura) }
    $total = [double]::Parse($inf.total.ICMSTot.vProd, $cultura)
    [pscustomobject]@{
        Nota      = $inf.ide.nNF
        CNPJ      = $inf.emit.CNPJ
        Soma      = [math]::Round($soma, 2)
        Total     = $total
        Diferenca = [math]::Round($total - $soma, 2)
    }
}

$linhas | Where-Object Diferenca -ne 0 | Format-Table -AutoSize
Write-Host "$(@($linhas).Count) notas conferidas"
