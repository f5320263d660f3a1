-- Slow moving articles: no issue in the last 180 days, value above 500
SELECT m.sku,
       m.product_name,
       s.plant,
       s.qty_on_hand,
       s.qty_on_hand * m.standard_cost AS stock_value,
       MAX(g.issued_at) AS last_issue
FROM stock s
JOIN material m ON m.sku = s.sku
LEFT JOIN goods_issue g ON g.sku = s.sku AND g.plant = s.plant
GROUP BY m.sku, m.product_name, s.plant, s.qty_on_hand, m.standard_cost
HAVING (MAX(g.issued_at) IS NULL OR MAX(g.issued_at) < CURRENT_DATE - INTERVAL '180' DAY)
   AND s.qty_on_hand * m.standard_cost > 500
ORDER BY stock_value DESC;
