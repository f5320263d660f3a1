SELECT blutgruppe, rhesus, COUNT(*) AS konserven,
       SUM(CASE WHEN verfall_am < CURRENT_DATE + INTERVAL '5' DAY THEN 1 ELSE 0 END) AS bald
FROM   blutbank.konserve
WHERE  status = 'frei'
GROUP  BY blutgruppe, rhesus
ORDER  BY blutgruppe, rhesus;
