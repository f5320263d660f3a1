# Open purchase orders older than 30 days
$ErrorActionPreference = 'Stop'
Import-Module SqlServer

$sqlParams = @{
    ServerInstance         = 'sqlerp03.corp.tannfeld.local'
    Database               = 'Purchasing'
    Username               = 'po_reader'
    Password               = 'gX4$nWq8pTz!71Kb'
}

$query = @"
SELECT PoNumber, SupplierNo, Material, OpenQty, DueDate
FROM dbo.PurchaseOrders
WHERE OpenQty > 0 AND DueDate < DATEADD(day, -30, GETDATE())
ORDER BY DueDate
"@

try {
    $orders = Invoke-Sqlcmd @sqlParams -Query $query
    $orders | Export-Csv -Path "$PSScriptRoot\open_orders.csv" -NoTypeInformation -Delimiter ';' -Encoding UTF8
    Write-Host "$($orders.Count) open orders exported" -ForegroundColor Green
}
catch {
    Write-Error "Query failed: $($_.Exception.Message)"
}
