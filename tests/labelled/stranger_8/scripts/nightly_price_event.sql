-- Rounds the web shop's prices every night
SET GLOBAL event_scheduler = ON;

DROP EVENT IF EXISTS round_prices;

DELIMITER //
CREATE EVENT round_prices
    ON SCHEDULE EVERY 1 DAY
    STARTS '2025-03-01 02:00:00'
    COMMENT 'prices end in .95'
DO
BEGIN
    UPDATE article
       SET price = FLOOR(price) + 0.95
     WHERE price > 5
       AND price <> FLOOR(price) + 0.95;
    INSERT INTO event_log (name, ran_at) VALUES ('round_prices', NOW());
END //
DELIMITER ;
