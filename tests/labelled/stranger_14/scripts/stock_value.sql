SELECT g.group_code,
       g.description,
       COUNT(DISTINCT m.material_no)            AS materials,
       ROUND(SUM(s.quantity), 2)                AS quantity,
       ROUND(SUM(s.quantity * m.moving_price), 2) AS stock_value
  FROM stock_snapshot s
  JOIN material m ON m.material_no = s.material_no
  JOIN material_group g ON g.group_code = m.group_code
 WHERE s.snapshot_date = (SELECT MAX(snapshot_date) FROM stock_snapshot WHERE snapshot_date <= LAST_DAY(ADD_MONTHS(SYSDATE, -1)))
 GROUP BY g.group_code, g.description
HAVING SUM(s.quantity) <> 0
 ORDER BY stock_value DESC;
