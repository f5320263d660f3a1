SELECT b.batch_no,
       b.opened_at,
       b.source_system,
       COUNT(e.entry_id)  AS entries,
       SUM(CASE WHEN e.side = 'D' THEN e.amount ELSE 0 END) AS debit,
       SUM(CASE WHEN e.side = 'C' THEN e.amount ELSE 0 END) AS credit
  FROM dbo.batch AS b
  LEFT JOIN dbo.entry AS e ON e.batch_no = b.batch_no
 WHERE b.status = 'OPEN'
 GROUP BY b.batch_no, b.opened_at, b.source_system
HAVING SUM(CASE WHEN e.side = 'D' THEN e.amount ELSE -e.amount END) <> 0
 ORDER BY b.opened_at;
