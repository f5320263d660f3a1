<#
.SYNOPSIS
    Articles with a negative stock per store, from SQL Server.
#>
param(
    [string]$Server = 'sql-wms.varejomax.intra',
    [string]$OutFile = 'T:\Replenishment\negative_stock.csv'
)

$query = @'
SELECT s.store_no, a.article_no, a.description, s.on_hand, s.last_count
FROM dbo.stock AS s
JOIN dbo.articles AS a ON a.article_no = s.article_no
WHERE s.on_hand < 0
ORDER BY s.store_no, s.on_hand;
'@

$connection = New-Object System.Data.SqlClient.SqlConnection
$connection.ConnectionString = "Server=$Server;Database=WMS;Integrated Security=SSPI;Encrypt=True"

try {
    $connection.Open()
    $adapter = New-Object System.Data.SqlClient.SqlDataAdapter($query, $connection)
    $table = New-Object System.Data.DataTable
    [void]$adapter.Fill($table)
}
finally {
    $connection.Close()
}

$table | Export-Csv $OutFile -NoTypeInformation -Delimiter ';' -Encoding UTF8
Write-Host "$($table.Rows.Count) negative stocks"
