"""Query the reporting view through ODBC, like the old Access macro did."""
import glob
import os

import pyodbc

driver = glob.glob("/usr/lib/*/odbc/psqlodbcw.so")[0]
connection_string = (
    f"Driver={driver};Server=127.0.0.1;Port={os.environ['DUMB']};Database=mgmt;Uid=excel_user;Pwd=secret;SSLmode=disable"
)
try:
    with pyodbc.connect(connection_string, timeout=5) as connection:
        for row in connection.cursor().execute("SELECT region, revenue FROM v_revenue"):
            print(row.region, row.revenue)
except pyodbc.Error as error:
    print("ODBC error:", error.args[0])
