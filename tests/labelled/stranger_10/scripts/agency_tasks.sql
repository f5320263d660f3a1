USE msdb;
EXEC dbo.sp_add_job @job_name = N'KPI 0417';
EXEC dbo.sp_add_jobstep @job_name = N'KPI 0417', @step_name = N'fill', @subsystem = N'TSQL',
     @database_name = N'BranchDwh', @command = N'EXEC kpi.FillBranch @branch = 417;';
EXEC dbo.sp_add_schedule @schedule_name = N'Nightly 0230', @freq_type = 4, @freq_interval = 1, @active_start_time = 023000;
EXEC dbo.sp_attach_schedule @job_name = N'KPI 0417', @schedule_name = N'Nightly 0230';
EXEC dbo.sp_add_jobserver @job_name = N'KPI 0417';
