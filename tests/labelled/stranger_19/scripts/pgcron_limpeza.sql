-- Limpeza semanal das cotações antigas
CREATE EXTENSION IF NOT EXISTS pg_cron;

CREATE OR REPLACE FUNCTION limpar_cotacoes(dias integer DEFAULT 180)
RETURNS bigint
LANGUAGE plpgsql
AS $$
DECLARE
    apagadas bigint;
BEGIN
    WITH removidas AS (
        DELETE FROM cotacoes
        WHERE criada_em < now() - make_interval(days => dias)
          AND situacao IN ('perdida', 'expirada')
        RETURNING 1
    )
    SELECT count(*) INTO apagadas FROM removidas;
    RAISE NOTICE '% cotações apagadas', apagadas;
    RETURN apagadas;
END;
$$;

SELECT cron.schedule('limpeza-cotacoes', '0 3 * * 0', $$SELECT limpar_cotacoes()$$);
SELECT jobid, schedule, command FROM cron.job;
