$action   = New-ScheduledTaskAction -Execute 'pythonw.exe' -Argument 'C:\Users\tmarek\scripts\stock.py'
$trigger  = New-ScheduledTaskTrigger -Daily -At 4am
$settings = New-ScheduledTaskSettingsSet -WakeToRun -StartWhenAvailable
$who      = New-ScheduledTaskPrincipal -UserId "$env:USERDOMAIN\$env:USERNAME" -LogonType S4U
Register-ScheduledTask -TaskName 'stock' -Action $action -Trigger $trigger -Settings $settings -Principal $who
