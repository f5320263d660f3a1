$action = New-ScheduledTaskAction -Execute "python.exe" -Argument "C:\scripts\sync.py"
$trigger = New-ScheduledTaskTrigger -Daily -At 2am
Register-ScheduledTask -TaskName "Sync" -Action $action -Trigger $trigger
