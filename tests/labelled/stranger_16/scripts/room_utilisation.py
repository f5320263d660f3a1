"""Utilisation of treatment rooms per weekday."""
import pandas as pd
import pyodbc

CONN = (
    "DRIVER={ODBC Driver 18 for SQL Server};SERVER=sql-clinic01;DATABASE=Practice;"
    "Trusted_Connection=yes;Encrypt=yes"
)

QUERY = """
SELECT RoomNo, DATENAME(weekday, SlotStart) AS Weekday,
       SUM(DATEDIFF(minute, SlotStart, SlotEnd)) AS Minutes
  FROM RoomSlot
 WHERE SlotStart >= DATEADD(month, -3, GETDATE())
 GROUP BY RoomNo, DATENAME(weekday, SlotStart)
"""


def main() -> None:
    with pyodbc.connect(CONN) as conn:
        df = pd.read_sql(QUERY, conn)
    table = df.pivot(index="RoomNo", columns="Weekday", values="Minutes").fillna(0)
    days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    table = (table[days] / (13 * 10 * 60) * 100).round(1)
    print(table)
    table.to_excel("room_utilisation.xlsx")


if __name__ == "__main__":
    main()
