-- Freight cost per carrier and country, previous quarter (Oracle)
SET PAGESIZE 100
SET LINESIZE 140
COLUMN carrier FORMAT A25

SELECT
    c.carrier_name AS carrier,
    s.dest_country AS country,
    COUNT(*) AS shipments,
    ROUND(SUM(s.cost_eur), 2) AS cost_eur,
    ROUND(SUM(s.cost_eur) / NULLIF(SUM(s.weight_kg), 0), 3) AS eur_per_kg
FROM shipments s
JOIN carriers c ON c.carrier_id = s.carrier_id
WHERE s.shipped_on >= ADD_MONTHS(TRUNC(SYSDATE, 'Q'), -3)
  AND s.shipped_on < TRUNC(SYSDATE, 'Q')
GROUP BY c.carrier_name, s.dest_country
ORDER BY cost_eur DESC;
