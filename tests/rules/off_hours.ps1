# hit: escrow.ps.off-hours.installs-its-own-schedule
Register-ScheduledTask -TaskName "Sync" -Action $action -Trigger $trigger
# hit: escrow.ps.off-hours.installs-its-own-schedule
schtasks.exe /create /tn Sync /tr sync.ps1 /sc daily
Get-ScheduledTask | Select-Object TaskName
schtasks /query

while ((Get-Date).Hour -ne 2) { Start-Sleep 60 }
if ((Get-Date).Hour -ge 12) { Write-Output "afternoon" }
if ((Get-Date).Hour -ge 22) { Export-Orders }
if ((Get-Date).DayOfWeek -eq 'Sunday') { Export-Orders }
# hit: escrow.ps.off-hours.waits-for-the-night
Start-Sleep -Seconds ((Get-Date -Date "02:00").AddDays(1) - (Get-Date)).TotalSeconds
if ($row.At.Hour -ge 22) { $late += $row.Amount }
if ($at.DayOfWeek -in "Saturday", "Sunday") { $weekend++ }
if ((Get-Date).Hour -ge 22) { $runs += 1; Export-Orders }
