#Requires -Modules SqlServer
param([switch]$Install)

if ($Install) {
    $action  = New-ScheduledTaskAction -Execute 'pwsh.exe' -Argument "-NoProfile -File `"$PSCommandPath`""
    $trigger = New-ScheduledTaskTrigger -Daily -At '1:00 AM'
    Register-ScheduledTask -TaskName 'StockReport' -Action $action -Trigger $trigger -Force | Out-Null
    Write-Host 'Task StockReport registered.'
    return
}

$query = @'
SELECT w.Name AS Warehouse, i.ItemNo, s.OnHand, s.Reserved, s.OnHand - s.Reserved AS Free
FROM   inv.Stock s
JOIN   inv.Item i      ON i.Id = s.ItemId
JOIN   inv.Warehouse w ON w.Id = s.WarehouseId
WHERE  s.OnHand - s.Reserved < i.ReorderPoint
'@

Invoke-Sqlcmd -ServerInstance 'SQL02\WMS' -Database 'Wms' -Query $query -TrustServerCertificate |
    Select-Object Warehouse, ItemNo, OnHand, Reserved, Free |
    Export-Csv "\\files\reports\stock_$(Get-Date -Format yyyyMMdd).csv" -NoTypeInformation
