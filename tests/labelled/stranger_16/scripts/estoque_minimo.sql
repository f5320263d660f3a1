-- Produtos abaixo do estoque mínimo
WITH saldo AS (
    SELECT produto_id, deposito_id, SUM(quantidade) AS qtd
    FROM movimento_estoque
    GROUP BY produto_id, deposito_id
)
SELECT
    d.nome       AS deposito,
    p.codigo,
    p.descricao,
    s.qtd        AS saldo,
    p.estoque_minimo,
    p.estoque_minimo - s.qtd AS comprar
FROM saldo s
JOIN produto p  ON p.id = s.produto_id
JOIN deposito d ON d.id = s.deposito_id
WHERE s.qtd < p.estoque_minimo
  AND p.ativo = TRUE
ORDER BY d.nome, comprar DESC;
