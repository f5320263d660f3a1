"""Scale kitchen recipes for the banquet department of the hotel."""
import json
import sys
from fractions import Fraction
from pathlib import Path

UNITS = {"g": ("kg", 1000), "ml": ("l", 1000)}


def pretty(amount: Fraction, unit: str) -> str:
    if unit in UNITS and amount >= UNITS[unit][1]:
        bigger, factor = UNITS[unit]
        return f"{float(amount / factor):.2f} {bigger}"
    return f"{float(amount):.0f} {unit}"


def scale(recipe: dict, covers: int) -> list[str]:
    factor = Fraction(covers, recipe["serves"])
    return [f"{pretty(Fraction(i['amount']) * factor, i['unit'])} {i['name']}" for i in recipe["ingredients"]]


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: recipe_scaling.py RECIPE.json COVERS")
    recipe = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    print(recipe["title"])
    print("\n".join(scale(recipe, int(sys.argv[2]))))
