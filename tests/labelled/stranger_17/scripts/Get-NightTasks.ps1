<#
.SYNOPSIS
    Lists enabled scheduled tasks which start before 7 or after 20 o'clock.
#>
$rows = foreach ($task in Get-ScheduledTask | Where-Object State -ne 'Disabled') {
    if ($task.TaskPath -like '\Microsoft\*') { continue }
    foreach ($trigger in $task.Triggers) {
        if (-not $trigger.StartBoundary) { continue }
        $start = [datetime]$trigger.StartBoundary
        if ($start.Hour -lt 7 -or $start.Hour -ge 20) {
            $info = $task | Get-ScheduledTaskInfo
            [pscustomobject]@{
                Task    = $task.TaskPath + $task.TaskName
                Starts  = $start.ToString('HH:mm')
                LastRun = $info.LastRunTime
                Result  = '0x{0:X}' -f $info.LastTaskResult
                Action  = ($task.Actions | Select-Object -First 1).Execute
            }
        }
    }
}
$rows | Sort-Object Starts | Format-Table -AutoSize
Write-Host "$(@($rows).Count) tasks at night"
