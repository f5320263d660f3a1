-- Margin by month and product group for the last twelve months
WITH booked AS (
    SELECT date_trunc('month', s.booked_on) AS month,
           p.product_group,
           s.revenue,
           s.revenue - s.cost AS margin
      FROM sales s
      JOIN product p ON p.product_no = s.product_no
     WHERE s.booked_on >= CURRENT_DATE - INTERVAL '12 months'
)
SELECT month,
       product_group,
       SUM(revenue) AS revenue,
       SUM(margin)  AS margin,
       ROUND(100.0 * SUM(margin) / NULLIF(SUM(revenue), 0), 1) AS percent
  FROM booked
 GROUP BY month, product_group
 ORDER BY month, margin DESC;
