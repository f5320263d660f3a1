<#
.SYNOPSIS
    Compares the counted stock with the booked stock (two CSV files) and writes the differences.
#>
param(
    [string]$Counted = ".\counted.csv",
    [string]$Booked  = ".\booked.csv",
    [string]$Out     = "\\fileserver\logistics\stockdiff.csv"
)

$book = @{}
Import-Csv $Booked -Delimiter ';' | ForEach-Object { $book[$_.Sku] = [int]$_.Qty }

$diff = foreach ($row in Import-Csv $Counted -Delimiter ';') {
    $expected = if ($book.ContainsKey($row.Sku)) { $book[$row.Sku] } else { 0 }
    if ([int]$row.Qty -ne $expected) {
        [pscustomobject]@{ Sku = $row.Sku; Booked = $expected; Counted = $row.Qty; Diff = [int]$row.Qty - $expected }
    }
}

$diff | Sort-Object Diff | Export-Csv $Out -Delimiter ';' -NoTypeInformation
Write-Host "$(@($diff).Count) differences -> $Out"
