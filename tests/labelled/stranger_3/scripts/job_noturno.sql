-- Agenda a atualização da tabela de apoio do relatório de margem
BEGIN
  DBMS_SCHEDULER.CREATE_JOB(
    job_name        => 'CONTROLADORIA.JB_MARGEM',
    job_type        => 'PLSQL_BLOCK',
    job_action      => 'BEGIN controladoria.pr_atualiza_margem; END;',
    start_date      => SYSTIMESTAMP,
    repeat_interval => 'FREQ=DAILY;BYHOUR=2;BYMINUTE=40',
    enabled         => TRUE,
    comments        => 'pedido da controladoria'
  );
END;
/

SELECT job_name, state, next_run_date
  FROM dba_scheduler_jobs
 WHERE job_name = 'JB_MARGEM';
