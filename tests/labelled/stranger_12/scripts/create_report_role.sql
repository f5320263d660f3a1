-- Role of the silo reports, without a login of its own
CREATE ROLE silo_report NOLOGIN;

GRANT USAGE ON SCHEMA silo TO silo_report;
GRANT SELECT ON silo.delivery, silo.sample, silo.capacity TO silo_report;

-- the members authenticate by Kerberos
GRANT silo_report TO "controlling@COOPTREVO.LOCAL";
GRANT silo_report TO "tecnico@COOPTREVO.LOCAL";
