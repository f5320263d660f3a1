"""Lists what could be connected to from this machine."""
import pyodbc

drivers = pyodbc.drivers()
print("\n".join(drivers) if drivers else "no ODBC driver is installed")
connection_string = "DRIVER={ODBC Driver 18 for SQL Server};SERVER=sql01;DATABASE=Finance;Trusted_Connection=yes"
print("would use:", connection_string)
