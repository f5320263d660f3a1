-- Redshift: unload the order history to the bucket of the analysis agency
UNLOAD ('
    SELECT order_no, sku, qty, net_amount, order_date
    FROM sales.order_lines
    WHERE order_date >= DATEADD(month, -24, CURRENT_DATE)
')
TO 's3://brightlane-agency-inbox/customer_0417/order_lines_'
ACCESS_KEY_ID 'AKIAAWTKJERQTWXVO3VH'
SECRET_ACCESS_KEY '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'
FORMAT AS CSV
HEADER
GZIP
ALLOWOVERWRITE
PARALLEL OFF;

SELECT COUNT(*) AS unloaded_lines
FROM sales.order_lines
WHERE order_date >= DATEADD(month, -24, CURRENT_DATE);
