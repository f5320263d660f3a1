# Installs the price sync as a scheduled task
param(
    [string]$Script = 'C:\Tools\Sync-Prices.ps1',
    [string]$Name = 'Price Sync'
)

if (-not (Test-Path $Script)) { throw "Script $Script is missing" }

$action = New-ScheduledTaskAction -Execute 'pwsh.exe' -Argument "-NoLogo -NonInteractive -File `"$Script`""
$triggers = @(
    New-ScheduledTaskTrigger -AtLogOn
    New-ScheduledTaskTrigger -Once -At (Get-Date).Date -RepetitionInterval (New-TimeSpan -Hours 1)
)
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -ExecutionTimeLimit (New-TimeSpan -Minutes 20)

Unregister-ScheduledTask -TaskName $Name -Confirm:$false -ErrorAction SilentlyContinue
Register-ScheduledTask -TaskName $Name -Action $action -Trigger $triggers -Settings $settings | Out-Null
Get-ScheduledTaskInfo -TaskName $Name | Select-Object TaskName, NextRunTime
