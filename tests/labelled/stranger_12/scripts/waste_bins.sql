-- Bins and late collections per district
WITH late AS (
    SELECT bin_id, COUNT(*) AS late_count
      FROM waste.collection
     WHERE collected_on > planned_on
       AND planned_on >= DATE_TRUNC('month', CURRENT_DATE)
     GROUP BY bin_id
)
SELECT d.name AS district,
       b.litres,
       COUNT(*) AS bins,
       COALESCE(SUM(l.late_count), 0) AS late
  FROM waste.bin b
  JOIN waste.district d ON d.id = b.district_id
  LEFT JOIN late l ON l.bin_id = b.id
 GROUP BY d.name, b.litres
 ORDER BY d.name, b.litres;
