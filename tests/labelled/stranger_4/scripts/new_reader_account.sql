-- SQL Server: reader account for the reporting tool
USE master;
GO
IF NOT EXISTS (SELECT 1 FROM sys.server_principals WHERE name = 'bi_reader')
    CREATE LOGIN bi_reader WITH PASSWORD = 'Sturmvogel#3390Kai', CHECK_POLICY = ON;
GO
USE Sales;
GO
IF NOT EXISTS (SELECT 1 FROM sys.database_principals WHERE name = 'bi_reader')
    CREATE USER bi_reader FOR LOGIN bi_reader;
GO
ALTER ROLE db_datareader ADD MEMBER bi_reader;
DENY SELECT ON SCHEMA::audit TO bi_reader;
GO
SELECT name, create_date FROM sys.database_principals WHERE name = 'bi_reader';
GO
