-- hit: escrow.sql.database.works-on-a-database
BEGIN
  DBMS_SCHEDULER.CREATE_JOB(
    job_name => 'margin',
    -- hit: escrow.sql.off-hours.schedules-itself-at-night
    repeat_interval => 'FREQ=DAILY;BYHOUR=2;BYMINUTE=40');
  DBMS_SCHEDULER.CREATE_JOB(job_name => 'day', repeat_interval => 'FREQ=DAILY;BYHOUR=10');
END;
/
