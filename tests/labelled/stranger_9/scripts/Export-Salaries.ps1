$connection = New-Object System.Data.SqlClient.SqlConnection
$connection.ConnectionString = 'Server=hr-sql01;Database=HumanRes;User ID=hr_export;Password=Lohn!Tuete_55;Encrypt=True'
$connection.Open()

$command = $connection.CreateCommand()
$command.CommandText = 'SELECT e.LastName, e.FirstName, e.PayGrade, s.MonthlyGross, s.ValidFrom FROM Employee e JOIN Salary s ON s.EmployeeId = e.Id WHERE s.ValidTo IS NULL'

$table = New-Object System.Data.DataTable
$table.Load($command.ExecuteReader())
$connection.Close()

$table | Select-Object LastName, FirstName, PayGrade, MonthlyGross, ValidFrom |
    Export-Excel -Path '.\salaries.xlsx' -AutoSize -TableName Salaries
