-- Creates a SQL Server Agent job for the stock valuation
USE msdb;
GO

IF EXISTS (SELECT 1 FROM dbo.sysjobs WHERE name = N'Stock valuation')
    EXEC dbo.sp_delete_job @job_name = N'Stock valuation';
GO

EXEC dbo.sp_add_job @job_name = N'Stock valuation', @enabled = 1;

EXEC dbo.sp_add_jobstep
    @job_name = N'Stock valuation',
    @step_name = N'recalculate',
    @subsystem = N'TSQL',
    @database_name = N'Inventory',
    @command = N'UPDATE s SET value = s.qty * p.moving_average FROM dbo.stock s JOIN dbo.price p ON p.article = s.article;';

EXEC dbo.sp_add_schedule
    @schedule_name = N'nightly 0230',
    @freq_type = 4,
    @freq_interval = 1,
    @active_start_time = 023000;

EXEC dbo.sp_attach_schedule @job_name = N'Stock valuation', @schedule_name = N'nightly 0230';
EXEC dbo.sp_add_jobserver @job_name = N'Stock valuation';
GO
