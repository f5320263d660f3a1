-- Salary adjustment for department 40
BEGIN TRANSACTION;

SELECT e.EmployeeNo, e.LastName, e.FirstName, e.MonthlySalary AS OldSalary
INTO #before
FROM hr.Employee e
WHERE e.DepartmentNo = 40 AND e.LeftOn IS NULL;

UPDATE hr.Employee
SET MonthlySalary = ROUND(MonthlySalary * 1.03, 2)
WHERE DepartmentNo = 40 AND LeftOn IS NULL;

SELECT b.EmployeeNo, b.LastName, b.FirstName, b.OldSalary, e.MonthlySalary AS NewSalary
FROM #before b
JOIN hr.Employee e ON e.EmployeeNo = b.EmployeeNo
ORDER BY b.LastName;

-- check the list first, then:
COMMIT TRANSACTION;
