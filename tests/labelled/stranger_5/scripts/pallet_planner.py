"""Pallets per order: euro pallet 120 x 80, maximum height 180 cm including 15 cm wood."""
import math
from dataclasses import dataclass

import pandas as pd

PALLET = (120, 80)
MAX_HEIGHT = 180 - 15
MAX_WEIGHT = 750


@dataclass
class Carton:
    length: float
    width: float
    height: float
    weight: float

    def per_layer(self):
        straight = (PALLET[0] // self.length) * (PALLET[1] // self.width)
        turned = (PALLET[0] // self.width) * (PALLET[1] // self.length)
        return int(max(straight, turned))

    def per_pallet(self):
        by_height = self.per_layer() * int(MAX_HEIGHT // self.height)
        by_weight = int(MAX_WEIGHT // self.weight)
        return max(1, min(by_height, by_weight))


cartons = {
    r.sku: Carton(r.length, r.width, r.height, r.weight)
    for r in pd.read_csv("cartons.csv").itertuples()
}

orders = pd.read_csv("orders.csv")
orders["pallets"] = [
    math.ceil(row.cartons / cartons[row.sku].per_pallet()) for row in orders.itertuples()
]
summary = orders.groupby("order_no")["pallets"].sum()
summary.to_csv("pallets_per_order.csv")
print(summary)
print("Total pallets:", summary.sum())
