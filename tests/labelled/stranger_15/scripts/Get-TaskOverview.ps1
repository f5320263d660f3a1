# Overview of the scheduled tasks on this server
$tasks = Get-ScheduledTask | Where-Object { $_.TaskPath -notlike '\Microsoft\*' }

$overview = foreach ($task in $tasks) {
    $info = $task | Get-ScheduledTaskInfo
    [pscustomobject]@{
        Name       = $task.TaskName
        State      = $task.State
        LastRun    = $info.LastRunTime
        LastResult = '0x{0:X}' -f $info.LastTaskResult
        NextRun    = $info.NextRunTime
        Command    = ($task.Actions | ForEach-Object { "$($_.Execute) $($_.Arguments)" }) -join '; '
    }
}

$overview | Sort-Object NextRun | Format-Table -AutoSize
$failed = $overview | Where-Object { $_.LastResult -ne '0x0' }
Write-Host "$(@($failed).Count) tasks did not end with 0"
