# Exports the staff table. With -Register it installs itself as a nightly task.
param([switch]$Register)

$taskName = 'HR staff export'

if ($Register) {
    $action  = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -File `"$PSCommandPath`""
    $trigger = New-ScheduledTaskTrigger -Daily -At '01:30'
    Register-ScheduledTask -TaskName $taskName -Action $action -Trigger $trigger -Force | Out-Null
    Write-Host "Task '$taskName' is installed."
    return
}

$query = @'
SELECT employee_no, last_name, first_name, birth_date, salary_grade
  FROM hr.staff
 WHERE left_on IS NULL
'@

Invoke-Sqlcmd -ServerInstance 'hrsql01' -Database 'HR' -Username 'hr_export' -Password 'Kastanie-4711' -Query $query |
    Export-Csv -Path '.\staff.csv' -NoTypeInformation -Delimiter ';' -Encoding UTF8
