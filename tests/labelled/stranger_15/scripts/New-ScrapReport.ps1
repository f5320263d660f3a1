# Creates the scrap report as CSV, no additional modules needed
$data = Import-Csv '\\fs01\production\scrap.csv' -Delimiter ';'

$report = $data |
    Group-Object Line |
    ForEach-Object {
        $sum = ($_.Group | Measure-Object Pieces -Sum).Sum
        [pscustomobject]@{
            Line    = $_.Name
            Pieces  = $sum
            Reasons = ($_.Group.Reason | Sort-Object -Unique) -join ', '
        }
    } |
    Sort-Object Pieces -Descending

$report | Export-Csv .\scrap_report.csv -NoTypeInformation -Delimiter ';' -Encoding UTF8
$report | Format-Table -AutoSize
