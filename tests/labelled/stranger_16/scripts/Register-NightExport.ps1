# Creates a scheduled task for the nightly stock export
$action = New-ScheduledTaskAction -Execute 'powershell.exe' `
    -Argument '-NoProfile -File "C:\Scripts\Export-Stock.ps1"'
$trigger = New-ScheduledTaskTrigger -Daily -At 1:00AM
$settings = New-ScheduledTaskSettingsSet -StartWhenAvailable -ExecutionTimeLimit (New-TimeSpan -Hours 2)

$params = @{
    TaskName    = 'Nightly stock export'
    Action      = $action
    Trigger     = $trigger
    Settings    = $settings
    Description = 'Writes the stock list to the share for the morning meeting'
}

if (Get-ScheduledTask -TaskName $params.TaskName -ErrorAction SilentlyContinue) {
    Set-ScheduledTask -TaskName $params.TaskName -Trigger $trigger -Action $action
}
else {
    Register-ScheduledTask @params
}
