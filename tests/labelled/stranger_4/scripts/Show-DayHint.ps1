# Shows what has to be done at this time of the day, with a greeting
$hour = (Get-Date).Hour
$greeting = switch ($hour) {
    { $_ -lt 12 } { 'Good morning'; break }
    { $_ -lt 18 } { 'Good afternoon'; break }
    default       { 'Good evening' }
}

$todo = Import-Csv '\\fileserver\office\todo.csv' | Where-Object { $_.Weekday -eq (Get-Date).DayOfWeek }
Write-Host "$greeting! Your list for today:" -ForegroundColor Cyan
foreach ($t in $todo) {
    Write-Host (" [ ] {0} (until {1})" -f $t.Task, $t.Until)
}
if (-not $todo) {
    Write-Host " nothing planned"
}
