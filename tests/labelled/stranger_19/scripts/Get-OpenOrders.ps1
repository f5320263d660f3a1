# Open orders per warehouse
param(
    [string]$Server = 'sqlwms01',
    [string]$Database = 'WMS',
    [string]$Out = '\\fs02\logistics\open_orders.csv'
)

Import-Module SqlServer

$query = @'
SELECT w.name AS warehouse, COUNT(*) AS orders, SUM(o.lines) AS lines, MIN(o.due_date) AS oldest
FROM dbo.orders o JOIN dbo.warehouse w ON w.id = o.warehouse_id
WHERE o.state = 'open'
GROUP BY w.name
ORDER BY orders DESC;
'@

$rows = Invoke-Sqlcmd -ServerInstance $Server -Database $Database -Query $query -Encrypt Optional
$rows | Export-Csv $Out -NoTypeInformation -Encoding UTF8
$rows | Format-Table -AutoSize
