-- Acceso de lectura para la herramienta de informes
CREATE ROLE informes_lectura NOLOGIN;
GRANT USAGE ON SCHEMA ventas TO informes_lectura;
GRANT SELECT ON ALL TABLES IN SCHEMA ventas TO informes_lectura;
ALTER DEFAULT PRIVILEGES IN SCHEMA ventas GRANT SELECT ON TABLES TO informes_lectura;

CREATE USER informes_app WITH PASSWORD 'zK6!qWv3Lr9xTp2m';
GRANT informes_lectura TO informes_app;

COMMENT ON ROLE informes_app IS 'Herramienta de informes, departamento de ventas';
