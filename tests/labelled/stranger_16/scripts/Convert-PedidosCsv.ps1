# Soma os pedidos em aberto por filial
param(
    [Parameter(Mandatory)][string]$Arquivo,
    [string]$Saida = 'C:\Relatorios\pedidos_por_filial.csv'
)

$cultura = [System.Globalization.CultureInfo]::GetCultureInfo('pt-BR')

$resumo = Import-Csv -Path $Arquivo -Delimiter ';' |
    Where-Object Situacao -eq 'ABERTO' |
    Group-Object CodigoFilial |
    ForEach-Object {
        $total = 0
        foreach ($pedido in $_.Group) { $total += [decimal]::Parse($pedido.Total, $cultura) }
        [pscustomobject]@{
            Filial  = $_.Name
            Pedidos = $_.Count
            Total   = $total.ToString('N2', $cultura)
        }
    } | Sort-Object Filial

$resumo | Export-Csv -Path $Saida -Delimiter ';' -NoTypeInformation -Encoding UTF8
$resumo | Format-Table
