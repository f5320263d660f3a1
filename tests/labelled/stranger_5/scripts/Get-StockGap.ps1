# Compares the count list with the stock in SQL Server.
# Start it before going home: it waits until the last booking of the day is done (22:00).
Import-Module SqlServer

$until = (Get-Date).Date.AddHours(22)
$wait  = ($until - (Get-Date)).TotalSeconds
if ($wait -gt 0) { Start-Sleep -Seconds $wait }

$stock = Invoke-Sqlcmd -ServerInstance 'WMS-SQL01\PROD' -Database 'Warehouse' -Query @'
SELECT bin, article, SUM(quantity) AS quantity
FROM dbo.StockBin
WHERE blocked = 0
GROUP BY bin, article
'@

$lookup = @{}
foreach ($row in $stock) { $lookup["$($row.bin)|$($row.article)"] = $row.quantity }

$gaps = Import-Csv .\count.csv -Delimiter ';' | ForEach-Object {
    $booked = [int]$lookup["$($_.bin)|$($_.article)"]
    $gap = [int]$_.counted - $booked
    if ($gap -ne 0) {
        [pscustomobject]@{ Bin = $_.bin; Article = $_.article; Counted = $_.counted; Booked = $booked; Gap = $gap }
    }
}

$gaps | Export-Csv .\stock_gap.csv -NoTypeInformation -Delimiter ';'
"{0} differences" -f @($gaps).Count
