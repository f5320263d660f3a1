CREATE OR REPLACE FUNCTION make_reading_partition() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    first date := date_trunc('month', now() + interval '1 month');
BEGIN
    EXECUTE format('CREATE TABLE IF NOT EXISTS reading_%s PARTITION OF reading FOR VALUES FROM (%L) TO (%L)',
                   to_char(first, 'YYYYMM'), first, first + interval '1 month');
END $$;

SELECT cron.schedule('reading-partition', '0 2 25 * *', 'SELECT make_reading_partition()');
