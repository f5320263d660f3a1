-- Products with more than 2000 EUR in the last calendar year
SELECT p.sku,
       p.name,
       g.name              AS product_group,
       SUM(l.total_net)    AS revenue,
       SUM(l.quantity)     AS pieces,
       COUNT(DISTINCT l.order_id) AS orders
FROM   order_lines l
JOIN   products p       ON p.sku = l.sku
JOIN   product_groups g ON g.group_id = p.group_id
JOIN   orders o         ON o.order_id = l.order_id
WHERE  o.ordered_at >= DATE_TRUNC('year', CURRENT_DATE) - INTERVAL '1 year'
  AND  o.ordered_at <  DATE_TRUNC('year', CURRENT_DATE)
GROUP  BY p.sku, p.name, g.name
HAVING SUM(l.total_net) > 2000
ORDER  BY revenue DESC;
