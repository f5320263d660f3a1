-- Patients without a visit in ten years: list, then mark
SELECT p.patient_id, p.last_name, p.first_name, p.date_of_birth, p.insurance_no, MAX(v.visited_on) AS last_visit
  FROM patient p
  LEFT JOIN visit v ON v.patient_id = p.patient_id
 GROUP BY p.patient_id, p.last_name, p.first_name, p.date_of_birth, p.insurance_no
HAVING MAX(v.visited_on) < CURRENT_DATE - INTERVAL '10 years'
    OR MAX(v.visited_on) IS NULL;

BEGIN;
UPDATE patient p
   SET status = 'inactive',
       changed_at = now()
 WHERE NOT EXISTS (
        SELECT 1 FROM visit v
         WHERE v.patient_id = p.patient_id
           AND v.visited_on >= CURRENT_DATE - INTERVAL '10 years');
COMMIT;
