<#
.SYNOPSIS
    Registers the weekly archiving of closed matters.
#>
$script = '\\hl-fs01\it\scripts\Move-ClosedMatters.ps1'
$name = 'Archive closed matters'

if (-not (Test-Path $script)) {
    throw "Script $script is missing"
}

$action = New-ScheduledTaskAction -Execute 'powershell.exe' `
    -Argument "-NoProfile -File `"$script`""
$trigger = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Saturday -At '09:00'
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 3)
$principal = New-ScheduledTaskPrincipal -UserId 'HARCOURT\svc_archive$' -LogonType Password

$existing = Get-ScheduledTask -TaskName $name -ErrorAction SilentlyContinue
if ($existing) {
    Set-ScheduledTask -TaskName $name -Action $action -Trigger $trigger -Settings $settings | Out-Null
    Write-Host 'Task changed.'
}
else {
    Register-ScheduledTask -TaskName $name -Action $action -Trigger $trigger `
        -Settings $settings -Principal $principal | Out-Null
    Write-Host 'Task registered.'
}
