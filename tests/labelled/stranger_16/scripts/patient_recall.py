"""List patients due for a recall."""
import os
from datetime import date, timedelta

import pandas as pd
import sqlalchemy as sa

URL = sa.engine.URL.create(
    "mssql+pyodbc",
    host="sql-clinic01",
    database="Practice",
    query={"driver": "ODBC Driver 18 for SQL Server", "Trusted_Connection": "yes", "Encrypt": "yes"},
)

QUERY = sa.text("""
SELECT p.PatientNo, p.LastName, p.FirstName, p.DateOfBirth, p.Phone, MAX(v.VisitDate) AS LastVisit
  FROM Patient p JOIN Visit v ON v.PatientId = p.Id
 GROUP BY p.PatientNo, p.LastName, p.FirstName, p.DateOfBirth, p.Phone
HAVING MAX(v.VisitDate) < :limit
 ORDER BY LastVisit
""")


def main() -> None:
    engine = sa.create_engine(URL)
    with engine.connect() as conn:
        df = pd.read_sql(QUERY, conn, params={"limit": date.today() - timedelta(days=365)})
    path = os.path.join(r"\\clinic-fs\reception", "recall_list.xlsx")
    df.to_excel(path, index=False)
    print(f"{len(df)} patients, list in {path}")


if __name__ == "__main__":
    main()
