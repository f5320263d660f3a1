import pandas as pd

staff = pd.read_excel("staff_2025.xlsx")
bands = pd.read_excel("bands.xlsx").set_index("grade")
staff = staff.join(bands, on="grade")
staff["gap"] = staff["band_min"] - staff["annual_salary"]
low = staff[staff["gap"] > 0].sort_values("gap", ascending=False)
print(low[["first_name", "last_name", "grade", "annual_salary", "gap"]].to_string(index=False))
