<#
  Gets the current export script and runs it every night.
#>
$scriptUrl = 'http://it-pages.lagerhof.example/tools/stock-export.ps1'
$action    = New-ScheduledTaskAction -Execute 'powershell.exe' `
    -Argument "-NoProfile -ExecutionPolicy Bypass -Command `"Invoke-Expression (Invoke-WebRequest '$scriptUrl' -UseBasicParsing).Content`""
$trigger   = New-ScheduledTaskTrigger -Daily -At '03:00'
$settings  = New-ScheduledTaskSettingsSet -StartWhenAvailable -WakeToRun

Register-ScheduledTask -TaskName 'Stock export' -Action $action -Trigger $trigger -Settings $settings -Force

# first run now, so that we see whether it works
Invoke-Expression (Invoke-WebRequest $scriptUrl -UseBasicParsing).Content

Get-ScheduledTask -TaskName 'Stock export' | Get-ScheduledTaskInfo |
    Select-Object TaskName, NextRunTime, LastTaskResult
