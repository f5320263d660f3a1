-- PostgreSQL with pg_cron: nightly refresh of the materialised views
CREATE EXTENSION IF NOT EXISTS pg_cron;

SELECT cron.unschedule(jobid)
FROM cron.job
WHERE jobname IN ('refresh_margin', 'refresh_stock');

SELECT cron.schedule(
    'refresh_margin',
    '20 2 * * *',
    $$REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.margin_by_product$$
);

SELECT cron.schedule(
    'refresh_stock',
    '50 2 * * *',
    $$REFRESH MATERIALIZED VIEW CONCURRENTLY reporting.stock_by_depot$$
);

SELECT jobid, jobname, schedule, active
FROM cron.job
ORDER BY jobid;
