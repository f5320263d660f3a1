-- First expired, first out
SELECT wh.code, b.item_no, b.batch_no, b.expires_on, b.quantity,
       ROW_NUMBER() OVER (PARTITION BY wh.code, b.item_no ORDER BY b.expires_on, b.received_on) AS use_order
FROM batch b
JOIN warehouse wh ON wh.id = b.warehouse_id
WHERE b.quantity > 0 AND b.blocked = FALSE
ORDER BY wh.code, b.item_no, use_order;
