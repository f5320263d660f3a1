from hdbcli import dbapi
import pandas as pd

CONFIG = {
    "address": "hana-prd.weaverton.local",
    "port": 30015,
    "user": "EXTRACT_PP",
    "password": "Wv9-hana-PPextr",
}

SQL = """
SELECT AUFNR, MATNR, WERKS, GAMNG, GWEMG, GLTRP
  FROM SAPABAP1.CAUFV_OPEN
 WHERE WERKS = ? AND GWEMG < GAMNG
 ORDER BY GLTRP
"""

conn = dbapi.connect(**CONFIG)
cursor = conn.cursor()
cursor.execute(SQL, ("1000",))
df = pd.DataFrame(cursor.fetchall(), columns=["Order", "Material", "Plant", "Planned", "Delivered", "Due"])
conn.close()

df["Open"] = df["Planned"] - df["Delivered"]
df["Late"] = pd.to_datetime(df["Due"]) < pd.Timestamp.today()
df.to_excel("open_orders.xlsx", index=False)
print(len(df), "orders,", df["Late"].sum(), "late")
