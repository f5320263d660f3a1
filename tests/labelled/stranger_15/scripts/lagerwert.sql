-- Lagerwert je Warengruppe und Lagerort zum Monatsende
DECLARE @stichtag date = EOMONTH(GETDATE(), -1);

SELECT w.bezeichnung                         AS warengruppe,
       l.lagerort,
       SUM(b.menge)                          AS menge,
       SUM(b.menge * a.einstandspreis)       AS wert,
       SUM(CASE WHEN b.letzte_bewegung < DATEADD(year, -1, @stichtag)
                THEN b.menge * a.einstandspreis ELSE 0 END) AS davon_ohne_bewegung
FROM   bestand b
JOIN   artikel a     ON a.artikelnr = b.artikelnr
JOIN   warengruppe w ON w.id = a.warengruppe_id
JOIN   lagerort l    ON l.id = b.lagerort_id
WHERE  b.stichtag = @stichtag
GROUP  BY w.bezeichnung, l.lagerort
ORDER  BY wert DESC;
