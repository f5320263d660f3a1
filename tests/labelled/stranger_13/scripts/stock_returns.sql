-- Share of returns per title and chain, last twelve months
SELECT t.title,
       ch.name                                    AS chain,
       SUM(m.copies) FILTER (WHERE m.kind = 'out')  AS delivered,
       SUM(m.copies) FILTER (WHERE m.kind = 'back') AS returned,
       ROUND(100.0 * SUM(m.copies) FILTER (WHERE m.kind = 'back')
             / NULLIF(SUM(m.copies) FILTER (WHERE m.kind = 'out'), 0), 1) AS share
FROM   movement m
JOIN   title t  ON t.id = m.title_id
JOIN   chain ch ON ch.id = m.chain_id
WHERE  m.moved_on > CURRENT_DATE - INTERVAL '12 months'
GROUP  BY t.title, ch.name
HAVING SUM(m.copies) FILTER (WHERE m.kind = 'out') > 50
ORDER  BY share DESC;
