-- Produtos com saldo negativo, com a data do último movimento
SELECT f.codigo            AS filial,
       p.codigo            AS produto,
       p.descricao,
       s.quantidade,
       s.custo_medio,
       MAX(m.data_movimento) AS ultimo_movimento
  FROM saldo_estoque s
  JOIN produto p   ON p.id = s.produto_id
  JOIN filial f    ON f.id = s.filial_id
  LEFT JOIN movimento m ON m.produto_id = s.produto_id AND m.filial_id = s.filial_id
 WHERE s.quantidade < 0
 GROUP BY f.codigo, p.codigo, p.descricao, s.quantidade, s.custo_medio
 ORDER BY s.quantidade;
