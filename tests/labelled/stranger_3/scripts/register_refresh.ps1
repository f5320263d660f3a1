# Registers the workbook refresh so it runs while I am away
$script = "C:\Users\deb.lawson\Documents\refresh_all.py"
$python = "C:\Python311\pythonw.exe"

$action = New-ScheduledTaskAction -Execute $python -Argument "`"$script`"" -WorkingDirectory (Split-Path $script)
$trigger = New-ScheduledTaskTrigger -Daily -At "11:15PM"
$settings = New-ScheduledTaskSettingsSet -WakeToRun -StartWhenAvailable -Hidden

Register-ScheduledTask -TaskName "Workbook refresh" -Action $action -Trigger $trigger -Settings $settings -Force | Out-Null

$task = Get-ScheduledTask -TaskName "Workbook refresh"
Write-Host "Registered: $($task.TaskName), next run $((Get-ScheduledTaskInfo $task).NextRunTime)"
