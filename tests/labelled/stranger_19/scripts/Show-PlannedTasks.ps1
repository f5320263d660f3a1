# Lists scheduled tasks with last result
param([switch]$FailedOnly)

$rows = Get-ScheduledTask | Where-Object { $_.TaskPath -notlike '\Microsoft\*' } | ForEach-Object {
    $info = $_ | Get-ScheduledTaskInfo
    [pscustomobject]@{
        Task    = $_.TaskName
        State   = $_.State
        LastRun = $info.LastRunTime
        Next    = $info.NextRunTime
        Result  = '0x{0:X}' -f $info.LastTaskResult
        Failed  = $info.LastTaskResult -notin 0, 0x41301, 0x41303
    }
}

if ($FailedOnly) { $rows = $rows | Where-Object Failed }
$rows | Sort-Object Failed, Task -Descending | Format-Table -AutoSize
Write-Host "$(@($rows).Count) tasks, $(@($rows | Where-Object Failed).Count) failed"
