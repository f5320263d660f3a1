<#
.SYNOPSIS
    Exports the cost report and registers itself as a nightly task.
#>
param(
    [switch]$Install,
    [string]$OutFile = "\\fs01\controlling\export\cost_report.csv"
)

if ($Install) {
    $action  = New-ScheduledTaskAction -Execute "powershell.exe" -Argument "-NoProfile -File `"$PSCommandPath`""
    $trigger = New-ScheduledTaskTrigger -Daily -At 1:30AM
    $settings = New-ScheduledTaskSettingsSet -WakeToRun -StartWhenAvailable
    Register-ScheduledTask -TaskName "CostReportExport" -Action $action -Trigger $trigger -Settings $settings -Force
    Write-Host "Task registered."
    return
}

$query = @"
SELECT cost_centre, account, period, SUM(amount) AS amount
FROM fin.postings
WHERE fiscal_year = YEAR(GETDATE())
GROUP BY cost_centre, account, period
"@

try {
    Invoke-Sqlcmd -ServerInstance "SQLFIN01" -Database "Finance" -Username "cost_export" -Password "Quarz-Kiesel.51" -Query $query |
        Export-Csv -Path $OutFile -NoTypeInformation -Delimiter ";" -Encoding UTF8
}
catch {
    Write-Error "Export failed: $_"
    exit 1
}
