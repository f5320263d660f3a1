$server = "SQLPROD01"
$pwd = "Pr0d#Leitura"
$cs = "Server=$server;Database=Financeiro;User Id=leitura;Password=$pwd;"
$c = New-Object System.Data.SqlClient.SqlConnection $cs
$c.Open()
$cmd = $c.CreateCommand(); $cmd.CommandText = "SELECT TOP 10 * FROM dbo.titulos"
$cmd.ExecuteReader() | Out-Null
