-- Royalties per author, first half of 2024
WITH sold AS (
    SELECT s.isbn,
           SUM(s.copies)    AS copies,
           SUM(s.net_value) AS net_value
    FROM   sales s
    WHERE  s.sold_on >= DATE '2024-01-01'
    AND    s.sold_on <  DATE '2024-07-01'
    GROUP  BY s.isbn
)
SELECT a.last_name, a.first_name, a.tax_number, a.iban,
       t.title,
       sold.copies,
       ROUND(sold.net_value * c.rate / 100, 2)                 AS royalty,
       ROUND(sold.net_value * c.rate / 100, 2) - c.advance_left AS payable
FROM   sold
JOIN   title t    ON t.isbn = sold.isbn
JOIN   contract c ON c.title_id = t.id
JOIN   author a   ON a.id = c.author_id
WHERE  sold.net_value > 0
ORDER  BY a.last_name, t.title;
