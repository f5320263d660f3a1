# Conta os chamados por bairro e tipo a partir do export (sem dados de cliente).
param([string]$Arquivo = 'N:\Atendimento\chamados_resumo.csv')

$chamados = Import-Csv $Arquivo -Delimiter ';' -Encoding UTF8

$porBairro = $chamados | Group-Object Bairro, Tipo | ForEach-Object {
    $partes = $_.Name -split ', '
    $horas = $_.Group | ForEach-Object { [double]($_.Duracao_h -replace ',', '.') } | Measure-Object -Average
    [pscustomobject]@{
        Bairro  = $partes[0]
        Tipo    = $partes[1]
        Qtde    = $_.Count
        MediaH  = [math]::Round($horas.Average, 1)
    }
}

$porBairro | Sort-Object Qtde -Descending | Select-Object -First 30 | Format-Table -AutoSize
$porBairro | Export-Csv 'N:\Atendimento\chamados_por_bairro.csv' -NoTypeInformation -Delimiter ';' -Encoding UTF8
Write-Host "$($chamados.Count) chamados contados"
