$query = @"
SELECT c.ComplaintId, k.FullName, k.AccountNo, k.Phone, c.Received, c.Story
FROM   crm.Complaint c JOIN crm.Customer k ON k.CustomerId = c.CustomerId
WHERE  c.Received >= DATEADD(quarter, DATEDIFF(quarter, 0, GETDATE()), 0)
"@

Invoke-Sqlcmd -ServerInstance 'SQLCRM01' -Database 'BranchCrm' -Username 'rep_complaints' -Password 'Quarter.Four4' -Query $query |
    Export-Csv -Path "\\branchfs\quality\complaints_$(Get-Date -f yyyy_MM).csv" -NoTypeInformation -Encoding UTF8
