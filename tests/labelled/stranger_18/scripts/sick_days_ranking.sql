SELECT e.personnel_no, e.last_name, e.first_name, e.birth_date,
       s.diagnosis_group, SUM(s.days) AS sick_days
FROM hr.employees e
JOIN hr.sick_leave s ON s.employee_id = e.id
WHERE s.start_date >= DATE '2025-01-01'
GROUP BY e.personnel_no, e.last_name, e.first_name, e.birth_date, s.diagnosis_group
HAVING SUM(s.days) > 20
ORDER BY sick_days DESC;
