# Overview of failed scheduled tasks on the report server
param([string]$Computer = 'srv-report01')

$tasks = Get-ScheduledTask -CimSession $Computer -TaskPath '\Company\*'

$report = foreach ($task in $tasks) {
    $info = $task | Get-ScheduledTaskInfo -CimSession $Computer
    [pscustomobject]@{
        Task       = $task.TaskName
        State      = $task.State
        LastRun    = $info.LastRunTime
        LastResult = '0x{0:X}' -f $info.LastTaskResult
        NextRun    = $info.NextRunTime
    }
}

$failed = $report | Where-Object LastResult -ne '0x0'
$failed | Format-Table -AutoSize
$report | Export-Csv -Path '.\task_results.csv' -NoTypeInformation
Write-Host "$(@($failed).Count) of $(@($report).Count) tasks failed"
