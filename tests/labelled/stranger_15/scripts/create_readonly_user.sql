-- Read-only login for the reporting tool
USE master;
GO
CREATE LOGIN powerbi_reader WITH PASSWORD = 'Zirbe!Hütte_1877', CHECK_POLICY = ON, DEFAULT_DATABASE = Sales;
GO
USE Sales;
GO
CREATE USER powerbi_reader FOR LOGIN powerbi_reader;
ALTER ROLE db_datareader ADD MEMBER powerbi_reader;
DENY SELECT ON SCHEMA::hr TO powerbi_reader;
GO
SELECT dp.name, r.name AS role_name
FROM sys.database_role_members m
JOIN sys.database_principals dp ON dp.principal_id = m.member_principal_id
JOIN sys.database_principals r ON r.principal_id = m.role_principal_id
WHERE dp.name = 'powerbi_reader';
