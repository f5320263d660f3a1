SELECT lower(c.last_name)  AS last_name,
       lower(c.first_name) AS first_name,
       c.birth_date,
       COUNT(*)            AS copies,
       STRING_AGG(c.id::text || ' ' || COALESCE(c.email, '-'), ', ') AS records
  FROM customer c
 WHERE c.deleted_at IS NULL
 GROUP BY 1, 2, 3
HAVING COUNT(*) > 1
 ORDER BY copies DESC;
