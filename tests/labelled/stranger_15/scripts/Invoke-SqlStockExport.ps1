param(
    [string]$Warehouse = '3',
    [string]$OutFile = ".\stock_$Warehouse.csv"
)

Import-Module SqlServer

$query = @"
SELECT ItemNo, Bin, Quantity, LastMovement
FROM wms.Stock
WHERE Warehouse = '$Warehouse'
ORDER BY Bin
"@

$rows = Invoke-Sqlcmd -ServerInstance 'SQLWMS02\PROD' -Database 'WMS' -Query $query `
                      -TrustServerCertificate -QueryTimeout 120

$rows | Select-Object ItemNo, Bin, Quantity, LastMovement |
    Export-Csv $OutFile -NoTypeInformation -Delimiter ';' -Encoding UTF8
Write-Host "$($rows.Count) rows -> $OutFile"
