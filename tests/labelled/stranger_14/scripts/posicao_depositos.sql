SELECT a.cod_agencia,
       p.ds_produto,
       COUNT(*)                       AS contas,
       SUM(s.vl_saldo)                AS saldo,
       ROUND(AVG(s.vl_saldo), 2)      AS saldo_medio
  FROM posicao_saldo s
  JOIN agencia a ON a.id_agencia = s.id_agencia
  JOIN produto p ON p.id_produto = s.id_produto
 WHERE s.dt_posicao = (SELECT MAX(dt_posicao) FROM posicao_saldo WHERE dt_posicao < TRUNC(SYSDATE))
 GROUP BY a.cod_agencia, p.ds_produto
 ORDER BY a.cod_agencia, saldo DESC;
