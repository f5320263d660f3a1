<#
.SYNOPSIS
    Registers the stock reconciliation so that it runs at 01:30 every night.
#>
[CmdletBinding()]
param(
    [string]$ScriptPath = "C:\Tools\Stock\Reconcile.ps1"
)

$ErrorActionPreference = "Stop"

if (-not (Test-Path $ScriptPath)) {
    throw "Script $ScriptPath not found"
}

$action   = New-ScheduledTaskAction -Execute "powershell.exe" -Argument "-NoProfile -File `"$ScriptPath`""
$trigger  = New-ScheduledTaskTrigger -Daily -At 1:30am
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -WakeToRun

Register-ScheduledTask -TaskName "Stock Reconcile" -Action $action -Trigger $trigger -Settings $settings -Force | Out-Null
Write-Host "Task registered." -ForegroundColor Green
