Import-Module SqlServer
$query = @'
SELECT j.name, h.run_date, h.run_duration
FROM msdb.dbo.sysjobhistory h JOIN msdb.dbo.sysjobs j ON j.job_id = h.job_id
WHERE h.step_id = 0 AND h.run_duration > 10000
ORDER BY h.run_date DESC
'@
foreach ($server in 'sql03', 'sql07') {
    Invoke-Sqlcmd -ServerInstance $server -Query $query -TrustServerCertificate |
        Select-Object @{n = 'Server'; e = { $server } }, name, run_date, run_duration
}
