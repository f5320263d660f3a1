-- Nightly roll-up of stock movements as an agent job
USE msdb;
GO
DECLARE @job sysname = N'Stock rollup';

IF NOT EXISTS (SELECT 1 FROM dbo.sysjobs WHERE name = @job)
BEGIN
    EXEC dbo.sp_add_job @job_name = @job, @enabled = 1;
    EXEC dbo.sp_add_jobstep
        @job_name = @job, @step_name = N'rollup', @subsystem = N'TSQL', @database_name = N'Warehouse',
        @command = N'INSERT INTO dbo.StockDaily (Sku, Day, Qty)
                     SELECT Sku, CAST(MovedAt AS date), SUM(Qty) FROM dbo.Movements
                     WHERE MovedAt >= DATEADD(day, -1, CAST(GETDATE() AS date)) GROUP BY Sku, CAST(MovedAt AS date)';
    EXEC dbo.sp_add_jobschedule
        @job_name = @job, @name = N'every night', @freq_type = 4, @freq_interval = 1, @active_start_time = 031500;
    EXEC dbo.sp_add_jobserver @job_name = @job;
END
GO
