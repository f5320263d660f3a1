-- Login of the silo app
CREATE USER silo_app WITH PASSWORD 'Girassol_9042_Lavoura' CONNECTION LIMIT 10;

GRANT USAGE ON SCHEMA silo TO silo_app;
GRANT SELECT, INSERT, UPDATE ON silo.delivery, silo.sample, silo.moisture TO silo_app;
GRANT SELECT ON silo.capacity TO silo_app;
ALTER ROLE silo_app SET search_path = silo;
ALTER ROLE silo_app SET statement_timeout = '30s';
