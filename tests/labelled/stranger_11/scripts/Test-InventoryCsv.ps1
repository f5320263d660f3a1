$bins = Import-Csv '\\fs02\inventory\bins.csv' -Delimiter ';' | Select-Object -ExpandProperty Bin
$problems = 0
$line = 1
foreach ($row in Import-Csv '\\fs02\inventory\corrections.csv' -Delimiter ';') {
    $line++
    if ([decimal]$row.Qty -lt 0) { Write-Warning "Line ${line}: negative quantity $($row.Qty)"; $problems++ }
    if ($row.Bin -notin $bins) { Write-Warning "Line ${line}: unknown bin $($row.Bin)"; $problems++ }
}
if ($problems -eq 0) { Write-Host 'File is fine.' -ForegroundColor Green }
