#Requires -Version 5.1
param([Parameter(Mandatory)][string]$Order)

# the module is signed by our packaging team and the policy here is AllSigned
Import-Module 'C:\Program Files\WindowsPowerShell\Modules\KesslerLabels\2.3.0\KesslerLabels.psd1' -ErrorAction Stop

$items = Import-Csv "\\kw-fs01\production\orders\$Order.csv" -Delimiter ';'
$wrong = $items | Where-Object { $_.Batch -notmatch '^B\d{8}$' }
if ($wrong) {
    $wrong | Format-Table Material, Batch
    throw 'Some batch numbers are not well formed, nothing printed.'
}

$items | ForEach-Object {
    New-KesslerLabel -Material $_.Material -Batch $_.Batch -Quantity $_.Quantity |
        Send-KesslerLabel -Printer 'KW-ZEBRA-04'
}
Write-Output "$($items.Count) labels sent"
