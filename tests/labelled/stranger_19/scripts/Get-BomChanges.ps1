# Compares two bills of material
param(
    [string]$Old = '\\plm\export\bom\last_week.csv',
    [string]$New = '\\plm\export\bom\this_week.csv'
)

$oldParts = Import-Csv $Old -Delimiter ';'
$newParts = Import-Csv $New -Delimiter ';'

$diff = Compare-Object $oldParts $newParts -Property Article, Quantity -PassThru

$report = foreach ($row in $diff) {
    [pscustomobject]@{
        Article  = $row.Article
        Quantity = $row.Quantity
        Change   = if ($row.SideIndicator -eq '=>') { 'added' } else { 'removed' }
    }
}

$report | Sort-Object Article | Format-Table -AutoSize
$report | Export-Csv '\\plm\export\bom\changes.csv' -NoTypeInformation -Delimiter ';' -Encoding UTF8
Write-Host "$(@($report).Count) changes"
