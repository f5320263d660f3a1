WITH open_rents AS (
    SELECT r.tenant_id, COUNT(*) AS months, SUM(r.amount - r.paid) AS debt
      FROM rent r
     WHERE r.paid < r.amount
       AND r.due_on < DATEADD(day, -10, CAST(GETDATE() AS date))
     GROUP BY r.tenant_id
)
SELECT t.last_name, t.first_name, t.mobile, f.house, f.flat_no, o.months, o.debt
  FROM open_rents o
  JOIN tenant t ON t.id = o.tenant_id
  JOIN flat f   ON f.id = t.flat_id
 WHERE o.months > 2
 ORDER BY o.debt DESC;
