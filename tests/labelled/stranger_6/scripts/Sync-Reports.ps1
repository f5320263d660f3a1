<#
.SYNOPSIS
    Copies the monthly reports to my own OneDrive and keeps them up to date.
#>
[CmdletBinding()]
param(
    [string]$Source = '\\fs01\controlling\reports',
    [string]$Destination = "$env:OneDriveConsumer\Work\Reports"
)

$TaskName = 'ReportSync'

function Copy-Reports {
    if (-not (Test-Path $Destination)) { New-Item -ItemType Directory -Path $Destination | Out-Null }
    Get-ChildItem -Path $Source -Filter *.xlsx -Recurse | ForEach-Object {
        Copy-Item -Path $_.FullName -Destination $Destination -Force
        Write-Verbose "Copied $($_.Name)"
    }
}

if (-not (Get-ScheduledTask -TaskName $TaskName -ErrorAction SilentlyContinue)) {
    $action  = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -WindowStyle Hidden -File `"$PSCommandPath`""
    $trigger = New-ScheduledTaskTrigger -Daily -At 3:15am
    Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $trigger | Out-Null
}

Copy-Reports
