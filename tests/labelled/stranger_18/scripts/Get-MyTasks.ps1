Get-ScheduledTask | Where-Object TaskPath -notlike '\Microsoft\*' | ForEach-Object {
    $info = $_ | Get-ScheduledTaskInfo
    [pscustomobject]@{
        Name   = $_.TaskName
        State  = $_.State
        Last   = $info.LastRunTime
        Result = $info.LastTaskResult
    }
} | Sort-Object Last -Descending | Format-Table -AutoSize
