-- Borra los movimientos con más de dos años, cada noche
SET GLOBAL event_scheduler = ON;

DELIMITER $$
CREATE EVENT IF NOT EXISTS almacen.ev_limpieza
ON SCHEDULE EVERY 1 DAY STARTS '2025-06-01 02:45:00'
DO
BEGIN
    INSERT INTO almacen.movimientos_hist
    SELECT * FROM almacen.movimientos WHERE fecha < NOW() - INTERVAL 2 YEAR;
    DELETE FROM almacen.movimientos WHERE fecha < NOW() - INTERVAL 2 YEAR;
END$$
DELIMITER ;
