# Empties the exchange share on Saturday night.
$share = '\\filesrv02\exchange'

$now = Get-Date
$daysAhead = (6 - [int]$now.DayOfWeek + 7) % 7
$start = $now.Date.AddDays($daysAhead).AddHours(22)
if ($start -lt $now) { $start = $start.AddDays(7) }

$seconds = [int]($start - $now).TotalSeconds
Write-Host "Waiting until $start ($seconds seconds)"
Start-Sleep -Seconds $seconds

Get-ChildItem -Path $share -Force | Remove-Item -Recurse -Force -ErrorAction Continue
Write-Host "$share is empty"
