"""Cost per kilogram of each recipe."""
from dataclasses import dataclass, field

import pandas as pd


@dataclass
class Recipe:
    name: str
    yield_kg: float
    lines: list = field(default_factory=list)

    def cost(self, prices):
        return sum(kg * prices[item] for item, kg in self.lines) / self.yield_kg


prices = pd.read_csv("prices.csv", index_col="item")["eur_per_kg"].to_dict()
recipes = {}
for row in pd.read_csv("recipes.csv").itertuples():
    recipe = recipes.setdefault(row.recipe, Recipe(row.recipe, row.yield_kg))
    recipe.lines.append((row.item, row.kg))

for recipe in sorted(recipes.values(), key=lambda r: r.cost(prices)):
    print(f"{recipe.name:30} {recipe.cost(prices):7.3f} €/kg")
