"""Export the query of a SQLite database to a workbook and back into a second database."""
import sqlite3

import pandas as pd

with sqlite3.connect("crm_small.db") as crm:
    pd.read_csv("in.csv").to_sql("clients", crm, if_exists="replace", index=False)
    clients = pd.read_sql_query("SELECT name, amount FROM clients ORDER BY amount DESC", crm)
crm.close()

clients.to_excel("clients.xlsx", sheet_name="Clients", index=False)

copy = sqlite3.connect("crm_copy.db")
clients.to_sql("clients", copy, if_exists="replace", index=False)
copy.close()
