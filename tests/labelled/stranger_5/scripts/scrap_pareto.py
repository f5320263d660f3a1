import pandas as pd
import matplotlib.pyplot as plt

scrap = pd.read_excel("scrap_log.xlsx", sheet_name="2026")
scrap["cost"] = scrap["pieces"] * scrap["unit_cost"]

pareto = scrap.groupby("reason")["cost"].sum().sort_values(ascending=False)
cumulative = pareto.cumsum() / pareto.sum() * 100

fig, left = plt.subplots(figsize=(11, 6))
left.bar(pareto.index, pareto.values, color="steelblue")
left.set_ylabel("Cost in EUR")
left.tick_params(axis="x", rotation=45)

right = left.twinx()
right.plot(pareto.index, cumulative.values, color="darkred", marker="o")
right.axhline(80, linestyle="--", color="grey")
right.set_ylim(0, 105)
right.set_ylabel("Cumulative %")

plt.title("Scrap reasons")
fig.tight_layout()
fig.savefig("pareto.png", dpi=150)

vital_few = cumulative[cumulative <= 80].index.tolist()
print("These reasons make up 80 % of the cost:", ", ".join(vital_few))
