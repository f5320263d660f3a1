# Which cars are only in one of the two lists?
param(
    [string]$Ours = 'D:\Dealer\stock.csv',
    [string]$Theirs = 'D:\Dealer\importer.csv'
)

$a = Import-Csv $Ours -Delimiter ';' | Select-Object -ExpandProperty VIN
$b = Import-Csv $Theirs -Delimiter ';' | Select-Object -ExpandProperty VIN

Compare-Object $a $b | ForEach-Object {
    [pscustomobject]@{
        VIN   = $_.InputObject
        Where = if ($_.SideIndicator -eq '<=') { 'only here' } else { 'only at the importer' }
    }
} | Sort-Object Where, VIN | Export-Csv 'D:\Dealer\differences.csv' -NoTypeInformation -Delimiter ';'
