# Lists scheduled tasks whose last run failed. Changes nothing.
$tasks = Get-ScheduledTask | Where-Object { $_.State -ne 'Disabled' }

$result = foreach ($task in $tasks) {
    $info = $task | Get-ScheduledTaskInfo
    if ($info.LastTaskResult -notin 0, 267009, 267011) {
        [pscustomobject]@{
            Task    = $task.TaskName
            Folder  = $task.TaskPath
            LastRun = $info.LastRunTime
            Result  = '0x{0:X}' -f $info.LastTaskResult
            NextRun = $info.NextRunTime
        }
    }
}

$result | Sort-Object LastRun -Descending | Format-Table -AutoSize
