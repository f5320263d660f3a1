$hora = (Get-Date).Date.AddHours(22)
if ((Get-Date) -gt $hora) { $hora = $hora.AddDays(1) }

$espera = [int]($hora - (Get-Date)).TotalSeconds
Write-Host "Aguardando $espera segundos, até $hora"
Start-Sleep -Seconds $espera

$pasta = '\\aguas-fs\leituras\coletores'
$saida = '\\aguas-fs\leituras\conferencia'

$erros = foreach ($arq in Get-ChildItem $pasta -Filter *.txt) {
    $n = 0
    foreach ($linha in [IO.File]::ReadLines($arq.FullName)) {
        $n++
        if ($linha.Length -ne 64 -or $linha.Substring(40, 8) -notmatch '^\d{8}$') {
            [pscustomobject]@{ Arquivo = $arq.Name; Linha = $n; Conteudo = $linha }
        }
    }
}

$erros | Export-Csv "$saida\erros_$(Get-Date -Format yyyyMMdd).csv" -NoTypeInformation -Encoding UTF8 -Delimiter ';'
