param([datetime]$Day = (Get-Date).Date.AddDays(-1))

$password = ConvertTo-SecureString 'Kassenst4nd-Juni' -AsPlainText -Force
$password.MakeReadOnly()
$login = New-Object System.Data.SqlClient.SqlCredential('rpt_branches', $password)

$connection = New-Object System.Data.SqlClient.SqlConnection
$connection.ConnectionString = 'Server=coresql02.harborbank.internal;Database=Ledger;Encrypt=True'
$connection.Credential = $login
$connection.Open()

$command = $connection.CreateCommand()
$command.CommandText = 'SELECT branch_no, currency, SUM(balance) AS balance FROM dbo.day_balance WHERE day = @d GROUP BY branch_no, currency'
[void]$command.Parameters.AddWithValue('@d', $Day)

$table = New-Object System.Data.DataTable
$table.Load($command.ExecuteReader())
$connection.Close()

$table | Sort-Object branch_no | Format-Table -AutoSize
$table | Export-Csv "balances_$($Day.ToString('yyyyMMdd')).csv" -NoTypeInformation
