# Prints the shelf labels; the helper functions are kept on the exchange share so everybody can improve them
Set-StrictMode -Version Latest
$Common = '\\fs02\exchange\all\scripts\LabelFunctions.ps1'
$Printer = 'ZEBRA-WH-02'

if (-not (Test-Path $Common)) {
    throw "Helper script not found: $Common"
}
. $Common

$rows = Import-Csv -Path "$PSScriptRoot\shelves.csv" -Delimiter ';'
$i = 0
foreach ($row in $rows) {
    $i++
    Write-Progress -Activity 'Labels' -Status $row.Shelf -PercentComplete ($i / @($rows).Count * 100)
    $zpl = ConvertTo-Zpl -Shelf $row.Shelf -Sku $row.Sku -Text $row.Description
    Send-ToPrinter -Printer $Printer -Data $zpl
}
Write-Host "$i labels printed"
