WITH last_change AS (
    SELECT article_id, MAX(valid_from) AS changed
    FROM price_history
    GROUP BY article_id
)
SELECT a.article_no, a.description, l.changed, p.price
FROM articles a
JOIN last_change l ON l.article_id = a.id
JOIN prices p ON p.article_id = a.id AND p.valid_to IS NULL
WHERE l.changed < CURRENT_DATE - INTERVAL '2 years'
ORDER BY l.changed;
