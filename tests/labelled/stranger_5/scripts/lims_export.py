"""Weekly result export from the LIMS."""
import subprocess
import sys

try:
    import psycopg2
except ImportError:
    # not on every lab PC
    subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", "psycopg2-binary"])
    import psycopg2

import csv
import keyring

USER = "lims_ro"
password = keyring.get_password("lims", USER)

connection = psycopg2.connect(
    host="lims-db.aqualab.intra", dbname="lims", user=USER, password=password, sslmode="verify-full"
)
query = """
    SELECT s.sample_code, s.matrix, r.parameter, r.value, r.unit, r.finished_at
    FROM results r JOIN samples s USING (sample_id)
    WHERE r.finished_at >= date_trunc('week', now())
    ORDER BY s.sample_code, r.parameter
"""
with connection, connection.cursor() as cur:
    cur.execute(query)
    header = [c.name for c in cur.description]
    rows = cur.fetchall()
connection.close()

with open("lims_week.csv", "w", newline="", encoding="utf-8") as f:
    out = csv.writer(f, delimiter=";")
    out.writerow(header)
    out.writerows(rows)
print(f"{len(rows)} results exported")
