-- Open amounts by supplier and age (SQL Server)
DECLARE @today date = CAST(GETDATE() AS date);

WITH open_items AS (
    SELECT
        v.supplier_no,
        s.supplier_name,
        v.open_amount,
        DATEDIFF(day, v.due_date, @today) AS days_late
    FROM ap.voucher AS v
    JOIN ap.supplier AS s ON s.supplier_no = v.supplier_no
    WHERE v.open_amount <> 0
)
SELECT
    supplier_no,
    supplier_name,
    SUM(CASE WHEN days_late <= 0 THEN open_amount ELSE 0 END)              AS not_due,
    SUM(CASE WHEN days_late BETWEEN 1 AND 30 THEN open_amount ELSE 0 END)  AS d1_30,
    SUM(CASE WHEN days_late BETWEEN 31 AND 60 THEN open_amount ELSE 0 END) AS d31_60,
    SUM(CASE WHEN days_late > 60 THEN open_amount ELSE 0 END)              AS over_60,
    SUM(open_amount)                                                       AS total
FROM open_items
GROUP BY supplier_no, supplier_name
ORDER BY total DESC;
