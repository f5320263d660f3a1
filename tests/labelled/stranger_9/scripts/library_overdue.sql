-- Readers of the town library with books overdue for more than a month
SELECT r.card_no,
       r.last_name || ', ' || r.first_name AS reader,
       r.phone,
       CASE WHEN r.born > CURRENT_DATE - INTERVAL '18 years' THEN r.guardian_name END AS guardian,
       STRING_AGG(b.title, '; ' ORDER BY l.due_on) AS books
FROM loan l
JOIN reader r ON r.id = l.reader_id
JOIN copy c   ON c.id = l.copy_id
JOIN book b   ON b.id = c.book_id
WHERE l.returned_on IS NULL AND l.due_on < CURRENT_DATE - INTERVAL '1 month'
GROUP BY r.id
ORDER BY reader;
