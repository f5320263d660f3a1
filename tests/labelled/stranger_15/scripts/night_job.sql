-- SQL Server Agent job: delete old interface logs every night at 01:30
USE msdb;
GO
EXEC sp_add_job @job_name = N'Purge interface log', @enabled = 1;

EXEC sp_add_jobstep
    @job_name = N'Purge interface log',
    @step_name = N'delete',
    @subsystem = N'TSQL',
    @database_name = N'EDI',
    @command = N'DELETE TOP (50000) FROM dbo.InterfaceLog WHERE LoggedAt < DATEADD(day, -90, SYSDATETIME());';

EXEC sp_add_schedule
    @schedule_name = N'Nightly 0130',
    @freq_type = 4, @freq_interval = 1,
    @active_start_time = 013000;

EXEC sp_attach_schedule @job_name = N'Purge interface log', @schedule_name = N'Nightly 0130';
EXEC sp_add_jobserver @job_name = N'Purge interface log';
GO
