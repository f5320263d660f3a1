SELECT t.team_name,
       COUNT(*)        AS policies,
       SUM(p.premium)  AS premium
  FROM policy p
  JOIN team t ON t.id = p.team_id
 WHERE p.end_date BETWEEN CURRENT_DATE AND CURRENT_DATE + INTERVAL '60 days'
   AND p.status = 'active'
 GROUP BY t.team_name
 ORDER BY premium DESC;
