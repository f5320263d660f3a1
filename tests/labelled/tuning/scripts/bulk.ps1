$rows = Invoke-Sqlcmd -ServerInstance sqlprd01 -Database Vendas -Query "SELECT * FROM dbo.Pedidos"
$rows | Export-Csv pedidos.csv -NoTypeInformation
