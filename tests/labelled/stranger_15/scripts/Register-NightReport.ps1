#Requires -RunAsAdministrator
$script  = 'C:\Scripts\Build-StockReport.ps1'
$name    = 'Stock report (night)'

$action  = New-ScheduledTaskAction -Execute 'powershell.exe' `
             -Argument "-NoProfile -ExecutionPolicy RemoteSigned -File `"$script`""
$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Monday, Tuesday, Wednesday, Thursday, Friday -At 3:30am
$setting = New-ScheduledTaskSettingsSet -StartWhenAvailable -WakeToRun -ExecutionTimeLimit (New-TimeSpan -Hours 2)
$who     = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\SYSTEM' -RunLevel Highest

Register-ScheduledTask -TaskName $name -Action $action -Trigger $trigger `
                       -Settings $setting -Principal $who -Force
Get-ScheduledTaskInfo -TaskName $name
