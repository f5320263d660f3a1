<#
.SYNOPSIS
    Loads supplier prices from CSV into the staging table (Windows login).
#>
param(
    [Parameter(Mandatory)][string]$Path,
    [string]$Server = "sqlpur01.corp.example",
    [string]$Database = "Purchasing"
)

$rows  = Import-Csv -Path $Path -Delimiter ";"
$table = New-Object System.Data.DataTable
"supplier_no", "material", "price", "currency", "valid_from" | ForEach-Object { [void]$table.Columns.Add($_) }
foreach ($row in $rows) {
    [void]$table.Rows.Add($row.supplier_no, $row.material, $row.price, $row.currency, $row.valid_from)
}

$connection = New-Object System.Data.SqlClient.SqlConnection "Server=$Server;Database=$Database;Integrated Security=SSPI"
try {
    $connection.Open()
    $bulk = New-Object System.Data.SqlClient.SqlBulkCopy $connection
    $bulk.DestinationTableName = "stg.supplier_prices"
    $bulk.WriteToServer($table)
    Write-Host "$($table.Rows.Count) prices loaded"
}
finally {
    $connection.Dispose()
}
