-- Agent job: royalties, Sundays at three
USE msdb;
GO
EXEC dbo.sp_add_job        @job_name = N'Royalties weekly', @enabled = 1;
EXEC dbo.sp_add_jobstep    @job_name = N'Royalties weekly',
                           @step_name = N'calculate',
                           @subsystem = N'TSQL',
                           @database_name = N'Publishing',
                           @command = N'EXEC dbo.usp_RecalculateRoyalties;';
EXEC dbo.sp_add_schedule   @schedule_name = N'Sunday 03:00',
                           @freq_type = 8,
                           @freq_interval = 1,
                           @freq_recurrence_factor = 1,
                           @active_start_time = 030000;
EXEC dbo.sp_attach_schedule @job_name = N'Royalties weekly', @schedule_name = N'Sunday 03:00';
EXEC dbo.sp_add_jobserver  @job_name = N'Royalties weekly';
GO
