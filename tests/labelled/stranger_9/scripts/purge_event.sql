-- Deletes sensor readings after 90 days
SET GLOBAL event_scheduler = ON;

DROP EVENT IF EXISTS purge_readings;

DELIMITER $$
CREATE EVENT purge_readings
    ON SCHEDULE EVERY 1 DAY STARTS '2026-12-01 03:00:00'
    DO
BEGIN
    REPEAT
        DELETE FROM sensor_reading WHERE taken_at < NOW() - INTERVAL 90 DAY LIMIT 10000;
    UNTIL ROW_COUNT() = 0 END REPEAT;
END$$
DELIMITER ;
