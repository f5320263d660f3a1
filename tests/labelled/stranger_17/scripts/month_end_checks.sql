/* Month-end checks (SQL Server). Every block should return no rows. */
DECLARE @period char(7) = FORMAT(DATEADD(month, -1, GETDATE()), 'yyyy-MM');

-- 1. journals that do not balance
SELECT 'unbalanced' AS check_name, j.journal_no, SUM(l.debit) - SUM(l.credit) AS difference
FROM fin.journals j
JOIN fin.lines l ON l.journal_no = j.journal_no
WHERE j.period = @period
GROUP BY j.journal_no
HAVING ABS(SUM(l.debit) - SUM(l.credit)) > 0.005;

-- 2. expense lines without a cost centre
SELECT 'no cost centre' AS check_name, l.journal_no, l.line_no, l.account
FROM fin.lines l
JOIN fin.journals j ON j.journal_no = l.journal_no
WHERE j.period = @period AND l.account LIKE '6%' AND l.cost_centre IS NULL;

-- 3. posted into a closed period
SELECT 'closed period' AS check_name, j.journal_no, j.period, j.posted_at
FROM fin.journals j
JOIN fin.periods p ON p.period = j.period
WHERE p.closed_at IS NOT NULL AND j.posted_at > p.closed_at;
