<#
.SYNOPSIS
    Compares the delivery notes of the day with the goods receipts and lists differences per article.
#>
[CmdletBinding()]
param(
    [datetime]$Day = (Get-Date).Date,
    [string]$Root = '\\fs01.corp.tannfeld.local\warehouse'
)

$stamp    = $Day.ToString('yyyyMMdd')
$notes    = Import-Csv -Path (Join-Path $Root "notes_$stamp.csv") -Delimiter ';'
$receipts = Import-Csv -Path (Join-Path $Root "receipts_$stamp.csv") -Delimiter ';' | Group-Object Article -AsHashTable -AsString

$differences = foreach ($group in $notes | Group-Object Article) {
    $expected = ($group.Group | Measure-Object -Property Quantity -Sum).Sum
    $received = ($receipts[$group.Name] | Measure-Object -Property Quantity -Sum).Sum
    if ($expected -ne $received) {
        [pscustomobject]@{ Article = $group.Name; Expected = $expected; Received = [int]$received; Delta = $received - $expected }
    }
}

if ($differences) {
    $differences | Sort-Object { [math]::Abs($_.Delta) } -Descending | Format-Table -AutoSize
    $differences | Export-Csv -Path (Join-Path $Root "differences_$stamp.csv") -NoTypeInformation -Delimiter ';'
}
else {
    Write-Host "No differences on $($Day.ToShortDateString())" -ForegroundColor Green
}
