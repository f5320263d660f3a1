# Order totals per region; the account is taken from the SecretManagement vault of the company
param([int]$Days = 30)

$cred = Get-Secret -Name 'sql-orders-ro' -Vault 'CompanyVault'
$conn = New-Object System.Data.SqlClient.SqlConnection
$conn.ConnectionString = "Server=sql-orders.corp.local;Database=Orders;Encrypt=True"
$pw = $cred.Password.Copy(); $pw.MakeReadOnly()
$conn.Credential = New-Object System.Data.SqlClient.SqlCredential($cred.UserName, $pw)

$cmd = $conn.CreateCommand()
$cmd.CommandText = "SELECT Region, SUM(NetTotal) AS Total FROM dbo.Orders WHERE OrderDate > DATEADD(day, -@d, GETDATE()) GROUP BY Region"
[void]$cmd.Parameters.AddWithValue("@d", $Days)

$conn.Open()
$reader = $cmd.ExecuteReader()
while ($reader.Read()) {
    "{0,-20}{1,15:N2}" -f $reader["Region"], $reader["Total"]
}
$reader.Close()
$conn.Close()
