-- Busca ativa: pessoas com 60 anos ou mais sem dose na campanha
CREATE TEMP TABLE busca_ativa AS
SELECT c.cns, c.nome, c.data_nascimento, c.telefone, c.logradouro, u.nome AS unidade
  FROM cidadao c
  JOIN unidade u ON u.id = c.unidade_id
 WHERE c.data_nascimento <= CURRENT_DATE - INTERVAL '60 years'
   AND c.obito IS NOT TRUE
   AND NOT EXISTS (
        SELECT 1 FROM dose d
         WHERE d.cidadao_id = c.id AND d.imunobiologico = 'INFLUENZA' AND d.data >= DATE '2025-04-01');

-- caso de teste da equipe
DELETE FROM busca_ativa WHERE cns = '795799204478955';

COPY (SELECT * FROM busca_ativa ORDER BY unidade, nome) TO '/var/lib/saude/busca_ativa.csv' CSV HEADER;
