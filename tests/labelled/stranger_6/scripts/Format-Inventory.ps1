# Formats the hardware inventory and puts the short table on the clipboard for pasting into the ticket
using namespace System.Collections.Generic

$inventory = Import-Csv -Path "$PSScriptRoot\inventory.csv"
$summary   = [List[object]]::new()

foreach ($group in $inventory | Group-Object Model) {
    $summary.Add([pscustomobject]@{
        Model  = $group.Name
        Count  = $group.Count
        Oldest = ($group.Group.PurchaseYear | Measure-Object -Minimum).Minimum
    })
}

$text = $summary | Sort-Object Count -Descending | Format-Table -AutoSize | Out-String -Width 100
$text | Set-Clipboard
Write-Host "Copied $($summary.Count) lines, paste with Ctrl+V"
