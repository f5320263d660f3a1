import pandas as pd

FORMULAS = {
    "cost_per_km": ("cost", "km"),
    "cost_per_pallet": ("cost", "pallets"),
    "cost_per_kg": ("cost", "weight_kg"),
    "kg_per_pallet": ("weight_kg", "pallets"),
}

df = pd.read_excel("freight_2024.xlsx")
for name, (top, bottom) in FORMULAS.items():
    df[name] = (df[top] / df[bottom].replace(0, pd.NA)).astype(float).round(3)
    print(f"{name}: median {df[name].median():.3f}")

lanes = df.groupby(["from_depot", "to_zip2"])[list(FORMULAS)].median()
with pd.ExcelWriter("freight_2024_extended.xlsx") as w:
    df.to_excel(w, sheet_name="Trips", index=False)
    lanes.to_excel(w, sheet_name="Lanes")
