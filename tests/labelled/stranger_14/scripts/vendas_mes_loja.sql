-- Vendas do mês por loja e seção, com o mesmo mês do ano anterior
WITH vendas AS (
    SELECT l.codigo AS loja, s.nome AS secao,
           SUM(CASE WHEN YEAR(v.data_venda) = YEAR(GETDATE()) THEN v.valor ELSE 0 END) AS atual,
           SUM(CASE WHEN YEAR(v.data_venda) = YEAR(GETDATE()) - 1 THEN v.valor ELSE 0 END) AS anterior
      FROM dbo.venda v
      JOIN dbo.loja l ON l.id = v.id_loja
      JOIN dbo.secao s ON s.id = v.id_secao
     WHERE MONTH(v.data_venda) = MONTH(GETDATE())
       AND YEAR(v.data_venda) >= YEAR(GETDATE()) - 1
     GROUP BY l.codigo, s.nome
)
SELECT loja, secao, atual, anterior,
       CASE WHEN anterior = 0 THEN NULL ELSE ROUND((atual / anterior - 1) * 100, 1) END AS variacao
  FROM vendas
 ORDER BY loja, variacao DESC;
