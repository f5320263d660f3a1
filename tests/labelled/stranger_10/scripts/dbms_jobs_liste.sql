SELECT job_name, state, repeat_interval, last_start_date, failure_count
FROM   all_scheduler_jobs
WHERE  owner = 'APO'
ORDER  BY failure_count DESC, job_name;
