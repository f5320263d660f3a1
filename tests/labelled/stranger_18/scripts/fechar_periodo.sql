BEGIN TRANSACTION;

UPDATE contabil.periodos
   SET situacao = 'F', fechado_em = SYSDATETIME()
 WHERE ano = 2025 AND mes = 3 AND situacao = 'A';

INSERT INTO contabil.log_periodo (ano, mes, acao, em)
VALUES (2025, 3, 'FECHAMENTO', SYSDATETIME());

COMMIT;
