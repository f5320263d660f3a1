"""Read the time sheets from SQL Server."""
import os

import pymssql

try:
    connection = pymssql.connect(
        server="127.0.0.1", port=os.environ["DUMB"], user="timesheet", password="secret", database="Hours", login_timeout=3
    )
    cursor = connection.cursor(as_dict=True)
    cursor.execute("SELECT employee, SUM(hours) AS hours FROM dbo.TimeSheet GROUP BY employee")
    for row in cursor:
        print(row["employee"], row["hours"])
    connection.close()
except pymssql.Error as error:
    print("SQL Server is not available:", type(error).__name__)
