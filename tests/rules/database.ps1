# hit: escrow.ps.database.runs-a-database-client
Invoke-Sqlcmd -ServerInstance sql01 -Query "select 1"
# hit: escrow.ps.database.runs-a-database-client
$c = New-Object System.Data.SqlClient.SqlConnection $dsn
Get-ChildItem C:\reports -Filter *.sql
