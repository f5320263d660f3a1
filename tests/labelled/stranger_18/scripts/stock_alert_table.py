import pandas as pd
from rich.console import Console
from rich.table import Table

stock = pd.read_excel("stock.xlsx")
low = stock[stock["on_hand"] < stock["minimum"]].sort_values("on_hand")

table = Table(title=f"{len(low)} articles below minimum")
for col in ("article", "on_hand", "minimum"):
    table.add_column(col, justify="right" if col != "article" else "left")
for _, r in low.iterrows():
    table.add_row(str(r["article"]), str(r["on_hand"]), str(r["minimum"]))
Console().print(table)
