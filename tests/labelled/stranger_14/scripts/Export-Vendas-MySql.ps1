Add-Type -Path 'C:\Program Files (x86)\MySQL\MySQL Connector NET 8.0.33\MySql.Data.dll'

$con = New-Object MySql.Data.MySqlClient.MySqlConnection
$con.ConnectionString = 'server=10.20.0.11;port=3306;database=loja;uid=relatorio;pwd=Rel4t0rio$Loja;'
$con.Open()

$cmd = $con.CreateCommand()
$cmd.CommandText = @"
SELECT DATE(criado_em) AS dia, canal, COUNT(*) AS pedidos, SUM(total) AS receita
  FROM pedidos
 WHERE criado_em >= DATE_FORMAT(CURDATE(), '%Y-%m-01')
 GROUP BY 1, 2
"@

$tabela = New-Object System.Data.DataTable
$tabela.Load($cmd.ExecuteReader())
$con.Close()

$tabela | Export-Csv "C:\Relatorios\pedidos_$(Get-Date -Format yyyyMM).csv" -NoTypeInformation -Delimiter ';' -Encoding UTF8
Write-Host "$($tabela.Rows.Count) linhas"
