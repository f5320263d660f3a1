-- MySQL: archive the machine events every night at 01:10
SET GLOBAL event_scheduler = ON;

DELIMITER //

CREATE EVENT IF NOT EXISTS ev_archive_machine_events
ON SCHEDULE EVERY 1 DAY
STARTS '2025-07-01 01:10:00'
DO
BEGIN
    INSERT INTO machine_events_archive
    SELECT * FROM machine_events
    WHERE event_time < NOW() - INTERVAL 90 DAY;

    DELETE FROM machine_events
    WHERE event_time < NOW() - INTERVAL 90 DAY;
END //

DELIMITER ;

SHOW EVENTS LIKE 'ev_archive%';
