# Registers the delay code report as a daily task before the early shift
$script = 'C:\Ops\Reports\DelayCodes.ps1'

$action  = New-ScheduledTaskAction -Execute 'powershell.exe' `
             -Argument "-NoProfile -ExecutionPolicy RemoteSigned -File `"$script`""
$trigger = New-ScheduledTaskTrigger -Daily -At 5:00am
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -WakeToRun

Register-ScheduledTask -TaskName 'Ops - Delay codes' `
    -Action $action -Trigger $trigger -Settings $settings `
    -Description 'Delay code report for the station manager' -Force | Out-Null

Get-ScheduledTask -TaskName 'Ops - Delay codes' |
    Get-ScheduledTaskInfo |
    Select-Object TaskName, NextRunTime
