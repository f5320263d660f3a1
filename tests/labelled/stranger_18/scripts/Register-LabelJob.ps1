$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument '-NoProfile -File D:\labels\Print-Labels.ps1'
$trigger = New-ScheduledTaskTrigger -Daily -At (Get-Date '05:45')
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 1)
Register-ScheduledTask -TaskName 'Label print' -Action $action -Trigger $trigger -Settings $settings -Force
