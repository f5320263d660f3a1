-- SQL Server Agent job: deletes the data of rejected applicants after six months
USE msdb;
GO
EXEC dbo.sp_add_job @job_name = N'Purge applicants';

EXEC dbo.sp_add_jobstep
    @job_name = N'Purge applicants',
    @step_name = N'delete',
    @subsystem = N'TSQL',
    @database_name = N'Recruiting',
    @command = N'DELETE FROM dbo.applicant
                  WHERE status = ''rejected''
                    AND decided_on < DATEADD(month, -6, GETDATE());';

-- freq_type 8 = weekly, freq_interval 1 = Sunday
EXEC dbo.sp_add_jobschedule
    @job_name = N'Purge applicants',
    @name = N'Sunday night',
    @freq_type = 8,
    @freq_interval = 1,
    @freq_recurrence_factor = 1,
    @active_start_time = 233000;

EXEC dbo.sp_add_jobserver @job_name = N'Purge applicants';
GO
