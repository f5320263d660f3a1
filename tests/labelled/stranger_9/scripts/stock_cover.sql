-- Days of cover per article
SELECT i.item_no,
       i.description,
       st.on_hand,
       ROUND(COALESCE(u.used, 0) / 60.0, 2)                            AS per_day,
       ROUND(st.on_hand / NULLIF(COALESCE(u.used, 0) / 60.0, 0), 0)    AS days_of_cover
FROM item i
JOIN stock st ON st.item_id = i.id
LEFT JOIN (
    SELECT item_id, SUM(quantity) AS used
    FROM goods_issue
    WHERE issued_on >= CURRENT_DATE - INTERVAL '60 days'
    GROUP BY item_id
) u ON u.item_id = i.id
WHERE i.is_active
ORDER BY days_of_cover NULLS LAST;
