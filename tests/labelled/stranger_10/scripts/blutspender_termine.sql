-- Spender, die wieder dürfen (Abstand 56 Tage)
SELECT s.spender_nr, s.vorname, s.nachname, s.mobil, MAX(t.entnahme_am) AS letzte
FROM   blutbank.spender s
JOIN   blutbank.spende  t ON t.spender_nr = s.spender_nr
WHERE  s.blutgruppe = '0' AND s.rhesus = 'neg' AND s.gesperrt_bis IS NULL
GROUP  BY s.spender_nr, s.vorname, s.nachname, s.mobil
HAVING MAX(t.entnahme_am) < CURRENT_DATE - INTERVAL '56' DAY
ORDER  BY letzte;
