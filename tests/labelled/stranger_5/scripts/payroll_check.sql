-- Employees whose net pay changed by more than 20 % against the month before (Oracle)
SELECT e.employee_no,
       e.last_name,
       e.first_name,
       e.tax_id,
       cur.net_pay                                             AS net_now,
       prev.net_pay                                            AS net_before,
       ROUND((cur.net_pay / prev.net_pay - 1) * 100, 1)        AS change_pct,
       LISTAGG(a.wage_type, ', ') WITHIN GROUP (ORDER BY a.wage_type) AS extra_wage_types
  FROM payroll_result cur
  JOIN payroll_result prev
    ON prev.employee_no = cur.employee_no
   AND prev.period = TO_CHAR(ADD_MONTHS(TO_DATE(cur.period, 'YYYYMM'), -1), 'YYYYMM')
  JOIN employee e ON e.employee_no = cur.employee_no
  LEFT JOIN payroll_extra a ON a.employee_no = cur.employee_no AND a.period = cur.period
 WHERE cur.period = :period
   AND prev.net_pay > 0
   AND ABS(cur.net_pay / prev.net_pay - 1) > 0.2
 GROUP BY e.employee_no, e.last_name, e.first_name, e.tax_id, cur.net_pay, prev.net_pay
 ORDER BY ABS(cur.net_pay / prev.net_pay - 1) DESC;
