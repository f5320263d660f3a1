-- Limpeza noturna da tabela de log de rastreamento
SET GLOBAL event_scheduler = ON;

DROP EVENT IF EXISTS limpar_rastreamento;

DELIMITER $$
CREATE EVENT limpar_rastreamento
    ON SCHEDULE EVERY 1 DAY
    STARTS '2025-09-01 02:00:00'
    COMMENT 'Remove posições de veículos com mais de 90 dias'
DO
BEGIN
    DELETE FROM rastreamento_posicao
     WHERE registrado_em < NOW() - INTERVAL 90 DAY;

    OPTIMIZE TABLE rastreamento_posicao;
END$$
DELIMITER ;

SHOW EVENTS LIKE 'limpar%';
