-- Overtime per employee with age group and salary
CREATE OR REPLACE VIEW hr.v_overtime AS
SELECT
    e.employee_id,
    e.first_name,
    e.last_name,
    e.date_of_birth,
    EXTRACT(YEAR FROM AGE(e.date_of_birth))::int / 10 * 10 AS age_group,
    e.gender,
    s.monthly_salary,
    d.name AS department,
    DATE_TRUNC('month', t.work_date) AS month,
    SUM(GREATEST(t.hours - 8, 0)) AS overtime_hours
FROM hr.employees e
JOIN hr.departments d ON d.id = e.department_id
JOIN hr.salaries s ON s.employee_id = e.employee_id AND s.valid_to IS NULL
JOIN hr.timesheets t ON t.employee_id = e.employee_id
WHERE e.exit_date IS NULL
GROUP BY e.employee_id, s.monthly_salary, d.name, DATE_TRUNC('month', t.work_date);

GRANT SELECT ON hr.v_overtime TO works_council;
