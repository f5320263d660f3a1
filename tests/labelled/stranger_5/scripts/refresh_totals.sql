-- Job that refreshes the totals table each night (SQL Server Agent)
USE msdb;
GO

IF EXISTS (SELECT 1 FROM dbo.sysjobs WHERE name = N'Refresh ledger totals')
    EXEC dbo.sp_delete_job @job_name = N'Refresh ledger totals';
GO

EXEC dbo.sp_add_job @job_name = N'Refresh ledger totals', @enabled = 1;

EXEC dbo.sp_add_jobstep
    @job_name      = N'Refresh ledger totals',
    @step_name     = N'rebuild',
    @subsystem     = N'TSQL',
    @database_name = N'Finance',
    @command       = N'
        TRUNCATE TABLE rpt.ledger_totals;
        INSERT INTO rpt.ledger_totals (account, period, debit, credit)
        SELECT account, period, SUM(debit), SUM(credit)
        FROM gl.entry
        GROUP BY account, period;';

EXEC dbo.sp_add_jobschedule
    @job_name          = N'Refresh ledger totals',
    @name              = N'daily 02:00',
    @freq_type         = 4,
    @freq_interval     = 1,
    @active_start_time = 020000;

EXEC dbo.sp_add_jobserver @job_name = N'Refresh ledger totals';
GO
