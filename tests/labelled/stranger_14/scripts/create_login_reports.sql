USE master;
GO
IF NOT EXISTS (SELECT 1 FROM sys.server_principals WHERE name = 'rpt_ledger')
    CREATE LOGIN rpt_ledger WITH PASSWORD = 'Ledg3r-Read#61', CHECK_POLICY = ON;
GO
USE Ledger;
GO
CREATE USER rpt_ledger FOR LOGIN rpt_ledger;
ALTER ROLE db_datareader ADD MEMBER rpt_ledger;
DENY SELECT ON dbo.PayrollPosting TO rpt_ledger;
GO
SELECT dp.name, r.name AS role_name
  FROM sys.database_role_members m
  JOIN sys.database_principals r ON r.principal_id = m.role_principal_id
  JOIN sys.database_principals dp ON dp.principal_id = m.member_principal_id
 WHERE dp.name = 'rpt_ledger';
