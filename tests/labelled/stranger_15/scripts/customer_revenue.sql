-- Private customers with more than 2000 EUR in the last calendar year
SELECT c.customer_id,
       c.first_name,
       c.last_name,
       c.email,
       c.birth_date,
       SUM(o.total_gross)  AS revenue,
       COUNT(*)            AS orders,
       MAX(o.ordered_at)   AS last_order
FROM   customers c
JOIN   orders o ON o.customer_id = c.customer_id
WHERE  c.kind = 'private'
  AND  o.ordered_at >= DATE_TRUNC('year', CURRENT_DATE) - INTERVAL '1 year'
  AND  o.ordered_at <  DATE_TRUNC('year', CURRENT_DATE)
GROUP  BY c.customer_id, c.first_name, c.last_name, c.email, c.birth_date
HAVING SUM(o.total_gross) > 2000
ORDER  BY revenue DESC;
