-- Materials without any movement in the last 180 days
WITH last_move AS (
    SELECT material, plant, MAX(posting_date) AS last_date
    FROM wms.movements
    GROUP BY material, plant
)
SELECT
    s.plant,
    s.material,
    m.description,
    s.quantity,
    s.quantity * m.standard_price AS value,
    CURRENT_DATE - COALESCE(l.last_date, DATE '2000-01-01') AS days
FROM wms.stock s
JOIN wms.materials m ON m.material = s.material
LEFT JOIN last_move l ON l.material = s.material AND l.plant = s.plant
WHERE s.quantity > 0
  AND COALESCE(l.last_date, DATE '2000-01-01') < CURRENT_DATE - 180
ORDER BY value DESC
FETCH FIRST 200 ROWS ONLY;
