-- hit: escrow.sql.database.works-on-a-database
SELECT total FROM invoices WHERE paid = 0;
-- hit: escrow.sql.database.works-on-a-database escrow.sql.database.opens-doors
CREATE USER report IDENTIFIED BY "&wanted";
-- hit: escrow.sql.database.opens-doors escrow.sql.database.works-on-a-database
GRANT SELECT ON ledger TO report;
-- hit: escrow.sql.database.writes-rows-to-a-file
SPOOL ledger.csv
SPOOL OFF
-- hit: escrow.sql.database.changes-or-drops-whole-tables
TRUNCATE TABLE ledger;
-- hit: escrow.sql.database.works-on-a-database
UPDATE ledger SET paid = 1 WHERE id = 4;
-- hit: escrow.sql.database.works-on-a-database escrow.sql.database.changes-or-drops-whole-tables
UPDATE ledger SET paid = 1;
