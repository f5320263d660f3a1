SELECT u.card_number, u.full_name, u.email, COUNT(*) AS items, SUM(l.fee_cents) / 100.0 AS fees
FROM loans l
JOIN users u ON u.id = l.user_id
WHERE l.returned_at IS NULL
  AND l.due_at < now() - interval '60 days'
GROUP BY 1, 2, 3
ORDER BY fees DESC;
