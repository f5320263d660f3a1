-- Pay gap within a grade
WITH paid AS (
    SELECT e.employee_no, e.full_name, e.gender, e.grade, s.base_salary,
           AVG(CASE WHEN e.gender = 'M' THEN s.base_salary END) OVER (PARTITION BY e.grade) AS men_mean
    FROM hr.employee e
    JOIN hr.salary s ON s.employee_no = e.employee_no AND s.valid_to IS NULL
)
SELECT grade, employee_no, full_name, base_salary, ROUND(men_mean, 0) AS men_mean,
       ROUND(100 * (men_mean - base_salary) / men_mean, 1) AS gap_percent
FROM paid
WHERE gender = 'F' AND base_salary < 0.9 * men_mean
ORDER BY gap_percent DESC;
