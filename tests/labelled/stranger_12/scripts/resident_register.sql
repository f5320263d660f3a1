-- Birthdays of the mayor's list: 90, 95, 100 and above
SELECT r.surname,
       r.given_name,
       r.birth_date,
       EXTRACT(YEAR FROM CURRENT_DATE) - EXTRACT(YEAR FROM r.birth_date) AS turns,
       a.street || ' ' || a.house_no AS address,
       a.postcode
  FROM register.resident r
  JOIN register.address a ON a.resident_id = r.id AND a.valid_to IS NULL
 WHERE r.deceased_on IS NULL
   AND NOT r.disclosure_lock
   AND (EXTRACT(YEAR FROM CURRENT_DATE) - EXTRACT(YEAR FROM r.birth_date) IN (90, 95)
        OR EXTRACT(YEAR FROM CURRENT_DATE) - EXTRACT(YEAR FROM r.birth_date) >= 100)
 ORDER BY EXTRACT(MONTH FROM r.birth_date), EXTRACT(DAY FROM r.birth_date);
