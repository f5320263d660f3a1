-- Read-only login for the reporting tool
CREATE ROLE reporting NOLOGIN;
GRANT USAGE ON SCHEMA mart TO reporting;
GRANT SELECT ON ALL TABLES IN SCHEMA mart TO reporting;
ALTER DEFAULT PRIVILEGES IN SCHEMA mart GRANT SELECT ON TABLES TO reporting;

CREATE USER report_reader
    WITH PASSWORD 'Lesebrille-2025!'
    CONNECTION LIMIT 5
    IN ROLE reporting;

ALTER ROLE report_reader SET statement_timeout = '5min';
ALTER ROLE report_reader SET search_path = mart;

COMMENT ON ROLE report_reader IS 'used by the reporting tool, asked for by controlling';
