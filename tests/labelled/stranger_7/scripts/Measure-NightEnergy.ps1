# Share of the energy used at night and at the weekend
param([string]$Path = "meter.csv")

$night = 0; $weekend = 0; $total = 0
Import-Csv $Path -Delimiter ";" | ForEach-Object {
    $time = [datetime]::ParseExact($_.Timestamp, "yyyy-MM-dd HH:mm", $null)
    $kwh  = [double]($_.kWh -replace ",", ".")
    $total += $kwh
    if ($time.DayOfWeek -in "Saturday", "Sunday") { $weekend += $kwh }
    elseif ($time.Hour -ge 22 -or $time.Hour -lt 6) { $night += $kwh }
}

if ($total -eq 0) { Write-Warning "No readings in $Path"; exit 1 }
"{0,-10} {1,12:N0} kWh" -f "Total", $total
"{0,-10} {1,12:N0} kWh {2,7:P1}" -f "Night", $night, ($night / $total)
"{0,-10} {1,12:N0} kWh {2,7:P1}" -f "Weekend", $weekend, ($weekend / $total)
