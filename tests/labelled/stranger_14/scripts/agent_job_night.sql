USE msdb;
GO
EXEC dbo.sp_add_job @job_name = N'Rebuild stock indexes';
EXEC dbo.sp_add_jobstep
    @job_name = N'Rebuild stock indexes',
    @step_name = N'rebuild',
    @subsystem = N'TSQL',
    @database_name = N'WMS',
    @command = N'ALTER INDEX ALL ON dbo.StockBin REBUILD; UPDATE STATISTICS dbo.StockMove;';
EXEC dbo.sp_add_schedule
    @schedule_name = N'Every night 0230',
    @freq_type = 4,
    @freq_interval = 1,
    @active_start_time = 023000;
EXEC dbo.sp_attach_schedule @job_name = N'Rebuild stock indexes', @schedule_name = N'Every night 0230';
EXEC dbo.sp_add_jobserver @job_name = N'Rebuild stock indexes';
GO
