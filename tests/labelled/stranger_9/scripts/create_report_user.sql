-- Login for the reporting tool
USE [master];
CREATE LOGIN [rpt_tool] WITH PASSWORD = N'Baustahl$B500-rep', CHECK_POLICY = ON, DEFAULT_DATABASE = [Dwh];
GO
USE [Dwh];
CREATE USER [rpt_tool] FOR LOGIN [rpt_tool];
ALTER ROLE [db_datareader] ADD MEMBER [rpt_tool];
DENY SELECT ON SCHEMA::[staging] TO [rpt_tool];
GO
