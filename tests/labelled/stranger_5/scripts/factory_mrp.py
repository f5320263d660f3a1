"""Explode the bill of materials and net it against stock."""
from collections import defaultdict
from math import ceil

import pandas as pd

bom = defaultdict(list)
for line in pd.read_csv("bom.csv").itertuples():          # parent, child, qty, scrap_pct
    bom[line.parent].append((line.child, line.qty * (1 + line.scrap_pct / 100)))

stock = pd.read_csv("stock.csv").set_index("part")["on_hand"].to_dict()
master = pd.read_csv("parts.csv").set_index("part")        # part, lot_size, lead_days, make_or_buy
need = defaultdict(float)


def explode(part, quantity):
    from_stock = min(stock.get(part, 0), quantity)
    stock[part] = stock.get(part, 0) - from_stock
    quantity -= from_stock
    if quantity <= 0:
        return
    need[part] += quantity
    for child, per_unit in bom.get(part, []):
        explode(child, quantity * per_unit)


for order in pd.read_csv("demand.csv").itertuples():
    explode(order.part, order.quantity)

rows = []
for part, quantity in need.items():
    lot = master.at[part, "lot_size"]
    rows.append((part, master.at[part, "make_or_buy"], ceil(quantity / lot) * lot, master.at[part, "lead_days"]))

plan = pd.DataFrame(rows, columns=["part", "type", "quantity", "lead_days"]).sort_values("lead_days", ascending=False)
plan.to_excel("mrp_plan.xlsx", index=False)
print(plan[plan["type"] == "buy"].to_string(index=False))
