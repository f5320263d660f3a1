param(
    [switch]$Register
)

$Target = '\\fs02\claims\exports'

function Export-Claims {
    $query = "SELECT claim_no, line, status, reserve, paid FROM dbo.Claim WHERE status <> 'CLOSED'"
    $rows = Invoke-Sqlcmd -ServerInstance 'SQLCLM01' -Database 'Claims' -Query $query
    $file = Join-Path $Target ("claims_{0:yyyyMMdd}.csv" -f (Get-Date))
    $rows | Select-Object claim_no, line, status, reserve, paid |
        Export-Csv -Path $file -NoTypeInformation -Delimiter ';' -Encoding UTF8
    Write-Host "$($rows.Count) claims in $file"
}

if ($Register) {
    $action  = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument "-NoProfile -File `"$PSCommandPath`""
    $trigger = New-ScheduledTaskTrigger -Daily -At '01:15'
    Register-ScheduledTask -TaskName 'Claims export' -Action $action -Trigger $trigger -Force
}
else {
    Export-Claims
}
