USE msdb;
GO

EXEC dbo.sp_add_job
    @job_name = N'Close banking day',
    @description = N'Closes open batches and moves the booking date on';

EXEC sp_add_jobstep
    @job_name = N'Close banking day',
    @step_name = N'Close batches',
    @subsystem = N'TSQL',
    @database_name = N'Ledger',
    @command = N'EXEC dbo.close_open_batches; EXEC dbo.next_booking_date;',
    @retry_attempts = 2,
    @retry_interval = 5;

EXEC dbo.sp_add_schedule
    @schedule_name = N'Daily 23:45',
    @freq_type = 4,
    @freq_interval = 1,
    @active_start_time = 234500;

EXEC sp_attach_schedule @job_name = N'Close banking day', @schedule_name = N'Daily 23:45';
EXEC dbo.sp_add_jobserver @job_name = N'Close banking day';
GO
