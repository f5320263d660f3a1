from dataclasses import dataclass

import yaml


@dataclass
class Step:
    material: str
    kilos: float
    minutes: int


with open("recipes.yml") as f:
    recipes = yaml.load(f, Loader=yaml.UnsafeLoader)  # contains !!python/object:__main__.Step

for name, steps in recipes.items():
    total = sum(step.kilos for step in steps)
    print(f"{name}: {total:.1f} kg in {sum(step.minutes for step in steps)} min")
    for step in steps:
        print(f"    {step.material:<20}{step.kilos / total:>7.1%}")
