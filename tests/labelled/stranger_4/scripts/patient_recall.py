"""Lists patients whose diabetes check-up is overdue (clinic database, Windows login)."""
import csv
from datetime import date, timedelta

import pymssql

LIMIT = date.today() - timedelta(days=180)
SQL = """
SELECT p.last_name, p.first_name, p.birth_date, p.phone, MAX(v.visit_date) AS last_visit
FROM patients p JOIN visits v ON v.patient_id = p.id
WHERE p.diagnosis_code LIKE 'E11%'
GROUP BY p.last_name, p.first_name, p.birth_date, p.phone
HAVING MAX(v.visit_date) < %s
"""


def main():
    conn = pymssql.connect(server="clinic-sql.praxis.local", database="praxis")
    cur = conn.cursor()
    cur.execute(SQL, (LIMIT,))
    with open("recall.csv", "w", newline="", encoding="utf-8") as fh:
        w = csv.writer(fh)
        w.writerow([c[0] for c in cur.description])
        n = 0
        for row in cur:
            w.writerow(row)
            n += 1
    conn.close()
    print(n, "patients to call")


if __name__ == "__main__":
    main()
