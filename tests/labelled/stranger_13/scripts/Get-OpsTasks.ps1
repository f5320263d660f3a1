# Which of our scheduled tasks failed last night? Only looks, changes nothing.
$since = (Get-Date).Date.AddHours(-6)

$tasks = Get-ScheduledTask -TaskPath '\Ops\' -ErrorAction SilentlyContinue
$report = foreach ($task in $tasks) {
    $info = $task | Get-ScheduledTaskInfo
    if ($info.LastRunTime -ge $since) {
        [pscustomobject]@{
            Task   = $task.TaskName
            LastRun = $info.LastRunTime
            Result = '0x{0:X}' -f $info.LastTaskResult
            Failed = $info.LastTaskResult -ne 0
        }
    }
}
$report | Sort-Object Failed -Descending | Format-Table -AutoSize
