import pandas as pd

df = pd.read_excel("freight_2024.xlsx")
print("Columns:", ", ".join(df.columns))

while True:
    name = input("Name of the new column (enter to stop): ").strip()
    if not name:
        break
    formula = input(f"{name} = ")
    env = {c: df[c] for c in df.columns}
    env["pd"] = pd
    try:
        df[name] = eval(formula, env)
        print(df[name].describe())
    except Exception as exc:
        print("That did not work:", exc)

df.to_excel("freight_2024_extended.xlsx", index=False)
