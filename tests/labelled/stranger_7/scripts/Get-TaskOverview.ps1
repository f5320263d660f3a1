# Overview of the scheduled tasks below \Reporting\ (reads only)
$tasks = Get-ScheduledTask -TaskPath "\Reporting\" -ErrorAction Stop

$overview = foreach ($task in $tasks) {
    $info = $task | Get-ScheduledTaskInfo
    [pscustomobject]@{
        Name    = $task.TaskName
        State   = $task.State
        LastRun = $info.LastRunTime
        Result  = if ($info.LastTaskResult -eq 0) { "ok" } else { "0x{0:X}" -f $info.LastTaskResult }
        NextRun = $info.NextRunTime
    }
}

$overview | Sort-Object NextRun | Format-Table -AutoSize
$failed = @($overview | Where-Object Result -ne "ok")
if ($failed) { Write-Warning "$($failed.Count) tasks failed the last time" }
