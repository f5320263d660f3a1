"""Work out KPIs with a formula that the user types."""
import pandas as pd

frame = pd.read_csv("kpi.csv")
columns = {name: frame[name] for name in frame.columns}
print("Columns:", ", ".join(columns))

while True:
    formula = input("Formula (empty line ends): ").strip()
    if not formula:
        break
    try:
        frame["result"] = eval(formula, {"pd": pd}, columns)
    except Exception as error:
        print("That did not work:", error)
        continue
    print(frame["result"].describe())
    frame.to_csv("kpi_result.csv", index=False)
