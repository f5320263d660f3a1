# Exports the payroll list for the accountant (SQL Server login)
$server   = "sql-hr.werk.local"
$database = "Payroll"
$user     = "payroll_export"
$password = "Ahorn_Blatt!5528"

$query = @"
SELECT EmployeeNo, FirstName, LastName, TaxId, IBAN, GrossSalary
FROM dbo.Payroll
WHERE PeriodKey = FORMAT(GETDATE(), 'yyyyMM')
"@

try {
    $rows = Invoke-Sqlcmd -ServerInstance $server -Database $database `
        -Username $user -Password $password -Query $query -TrustServerCertificate:$false
    $file = "\\fileserver\hr\payroll_{0:yyyyMM}.csv" -f (Get-Date)
    $rows | Export-Csv -Path $file -Delimiter ';' -NoTypeInformation -Encoding UTF8
    Write-Host "$($rows.Count) rows exported to $file"
}
catch {
    Write-Error "Export failed: $_"
    exit 1
}
