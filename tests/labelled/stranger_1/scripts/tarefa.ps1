$t = New-ScheduledTaskTrigger -Daily -At 4am
$a = New-ScheduledTaskAction -Execute "python.exe" -Argument "C:\scripts\carga.py"
Register-ScheduledTask -TaskName "Carga" -Trigger $t -Action $a
