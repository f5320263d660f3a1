-- Ranking das filiais no mês corrente (Oracle)
SELECT
    f.codigo,
    f.nome                               AS filial,
    COUNT(*)                             AS cupons,
    SUM(v.total)                         AS venda,
    ROUND(AVG(v.total), 2)               AS ticket_medio,
    RANK() OVER (ORDER BY SUM(v.total) DESC) AS posicao
FROM venda v
JOIN filial f ON f.id = v.filial_id
WHERE v.emissao >= TRUNC(SYSDATE, 'MM')
  AND v.cancelada = 'N'
GROUP BY f.codigo, f.nome
ORDER BY posicao
FETCH FIRST 50 ROWS ONLY;
