BEGIN
  DBMS_SCHEDULER.CREATE_JOB(
    job_name        => 'JOB_FECHA_POSICAO',
    job_type        => 'PLSQL_BLOCK',
    job_action      => 'BEGIN pkg_posicao.fechar(TRUNC(SYSDATE) - 1); END;',
    start_date      => SYSTIMESTAMP,
    repeat_interval => 'FREQ=DAILY;BYHOUR=0;BYMINUTE=30',
    enabled         => TRUE,
    comments        => 'Fecha a posição de depósitos e empréstimos do dia anterior');
END;
/
SELECT job_name, state, next_run_date
  FROM user_scheduler_jobs
 WHERE job_name = 'JOB_FECHA_POSICAO';
