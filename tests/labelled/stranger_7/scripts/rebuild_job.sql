-- SQL Agent job: rebuild the stock summary every night
USE msdb;
GO
EXEC dbo.sp_add_job @job_name = N'Rebuild stock summary', @enabled = 1;

EXEC dbo.sp_add_jobstep
    @job_name = N'Rebuild stock summary',
    @step_name = N'rebuild',
    @subsystem = N'TSQL',
    @database_name = N'WMS',
    @command = N'TRUNCATE TABLE dbo.stock_summary;
                 INSERT INTO dbo.stock_summary (plant, material, quantity)
                 SELECT plant, material, SUM(quantity) FROM dbo.stock GROUP BY plant, material;';

EXEC dbo.sp_add_schedule
    @schedule_name = N'Nightly 01:15',
    @freq_type = 4,
    @freq_interval = 1,
    @active_start_time = 011500;

EXEC dbo.sp_attach_schedule @job_name = N'Rebuild stock summary', @schedule_name = N'Nightly 01:15';
EXEC dbo.sp_add_jobserver @job_name = N'Rebuild stock summary';
GO
