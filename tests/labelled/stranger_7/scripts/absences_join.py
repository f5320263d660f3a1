"""Flag employees who booked hours on days they reported sick."""
import os

import pandas as pd
import pymssql


def read(query):
    conn = pymssql.connect(
        server=os.environ.get("HR_SQL_SERVER", "sqlhr01"),
        user=os.environ["HR_SQL_USER"],
        password=os.environ["HR_SQL_PASSWORD"],
        database="HRCore",
    )
    try:
        return pd.read_sql(query, conn)
    finally:
        conn.close()


def main():
    sick = read("SELECT employee_id, employee_name, absence_date, diagnosis_group FROM dbo.sick_leave")
    hours = read("SELECT employee_id, work_date, hours, project FROM dbo.timesheets")

    merged = hours.merge(sick, left_on=["employee_id", "work_date"], right_on=["employee_id", "absence_date"])
    merged = merged[merged["hours"] > 0]
    summary = merged.groupby(["employee_id", "employee_name"])["hours"].agg(["count", "sum"]).reset_index()
    summary.columns = ["employee_id", "employee_name", "days", "hours"]

    with pd.ExcelWriter("conflicts.xlsx") as writer:
        summary.to_excel(writer, sheet_name="summary", index=False)
        merged.to_excel(writer, sheet_name="details", index=False)
    print(f"{len(summary)} employees with conflicting entries")


if __name__ == "__main__":
    main()
