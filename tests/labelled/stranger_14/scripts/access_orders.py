import pandas as pd
import pyodbc

MDB = r"G:\Production\orders_old.accdb"
con = pyodbc.connect(rf"Driver={{Microsoft Access Driver (*.mdb, *.accdb)}};DBQ={MDB};")

df = pd.read_sql("SELECT OrderNo, Material, Planned, Delivered, DueDate FROM Orders WHERE Delivered < Planned", con)
con.close()

df["Open"] = df["Planned"] - df["Delivered"]
df["Late"] = df["DueDate"] < pd.Timestamp.today()

by_material = df.groupby("Material", as_index=False)["Open"].sum().sort_values("Open", ascending=False)
with pd.ExcelWriter("open_orders.xlsx") as w:
    df.to_excel(w, sheet_name="Orders", index=False)
    by_material.to_excel(w, sheet_name="Materials", index=False)
print(len(df), "orders,", int(df["Late"].sum()), "late")
