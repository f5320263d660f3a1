SELECT cron.schedule('catalogue-vacuum', '15 3 * * *', $$VACUUM (ANALYZE) catalogue.titles$$);
SELECT cron.schedule('catalogue-reindex', '45 3 * * 0', $$REINDEX TABLE catalogue.subjects$$);
SELECT jobid, schedule, command FROM cron.job;
