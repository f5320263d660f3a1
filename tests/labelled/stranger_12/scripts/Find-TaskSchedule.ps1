Get-ScheduledTask |
    Where-Object { $_.State -ne 'Disabled' -and $_.TaskPath -notlike '\Microsoft\*' } |
    ForEach-Object {
        $info = $_ | Get-ScheduledTaskInfo
        if ($info.NextRunTime -and ($info.NextRunTime.Hour -lt 7 -or $info.NextRunTime.Hour -ge 19)) {
            [pscustomobject]@{
                Task    = $_.TaskName
                NextRun = $info.NextRunTime
                LastRun = $info.LastRunTime
                Result  = $info.LastTaskResult
            }
        }
    } |
    Sort-Object NextRun |
    Format-Table -AutoSize
