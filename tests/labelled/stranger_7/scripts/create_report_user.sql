-- Creates the read-only login for the controlling reports
USE master;
GO
IF NOT EXISTS (SELECT 1 FROM sys.server_principals WHERE name = 'controlling_ro')
BEGIN
    CREATE LOGIN controlling_ro WITH PASSWORD = 'Granit#Vogel2025', CHECK_POLICY = ON;
END
GO
USE Finance;
GO
CREATE USER controlling_ro FOR LOGIN controlling_ro;
ALTER ROLE db_datareader ADD MEMBER controlling_ro;
DENY SELECT ON SCHEMA::payroll TO controlling_ro;
GO
