"""Patients who are due for a check-up."""
import os
from datetime import date, timedelta

from firebird.driver import connect

LIMIT = date.today() - timedelta(days=365)

with connect("praxis01:/data/dentoffice.fdb", user=os.environ["DENT_USER"], password=os.environ["DENT_PW"]) as con:
    cur = con.cursor()
    cur.execute(
        """SELECT p.LAST_NAME, p.FIRST_NAME, p.BIRTH_DATE, p.MOBILE, MAX(t.TREATED_ON)
           FROM PATIENTS p JOIN TREATMENTS t ON t.PATIENT_ID = p.ID
           WHERE p.DECEASED = 0
           GROUP BY 1, 2, 3, 4
           HAVING MAX(t.TREATED_ON) < ?
           ORDER BY 5""",
        (LIMIT,),
    )
    for last, first, born, mobile, seen in cur:
        print(f"{seen:%d.%m.%Y}  {last}, {first} ({born:%Y})  {mobile}")
