# Exporta os pedidos em aberto do SQL Server
Import-Module SqlServer

$servidor = 'sqlprd02.atacadaosul.local'
$banco    = 'Pedidos'
$usuario  = 'relatorios'
$senha    = 'Rel4t0rio$Sul'

$consulta = @"
SELECT p.NumeroPedido, p.DataPedido, p.CodigoFilial, SUM(i.Quantidade * i.Preco) AS Total
FROM Pedido p
JOIN ItemPedido i ON i.PedidoId = p.Id
WHERE p.Situacao = 'ABERTO'
GROUP BY p.NumeroPedido, p.DataPedido, p.CodigoFilial
ORDER BY p.DataPedido
"@

$linhas = Invoke-Sqlcmd -ServerInstance $servidor -Database $banco `
    -Username $usuario -Password $senha -Query $consulta -TrustServerCertificate

$linhas | Export-Csv -Path 'C:\Relatorios\pedidos_abertos.csv' -Delimiter ';' -NoTypeInformation -Encoding UTF8
Write-Host "$($linhas.Count) pedidos exportados."
