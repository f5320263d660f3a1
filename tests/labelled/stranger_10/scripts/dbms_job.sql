BEGIN
  DBMS_SCHEDULER.CREATE_JOB(
    job_name        => 'APO_AUSWERTUNG_NEU',
    job_type        => 'STORED_PROCEDURE',
    job_action      => 'APO.AUSWERTUNG.FUELLEN',
    repeat_interval => 'FREQ=DAILY;BYHOUR=1;BYMINUTE=45',
    enabled         => TRUE);
END;
/
