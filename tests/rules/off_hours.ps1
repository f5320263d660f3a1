# hit: escrow.ps.off-hours.installs-its-own-schedule
Register-ScheduledTask -TaskName "Sync" -Action $action -Trigger $trigger
# hit: escrow.ps.off-hours.installs-its-own-schedule
schtasks.exe /create /tn Sync /tr sync.ps1 /sc daily
Get-ScheduledTask | Select-Object TaskName
schtasks /query
