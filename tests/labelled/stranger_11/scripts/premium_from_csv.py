import matplotlib.pyplot as plt
import pandas as pd

df = pd.read_csv("premiums_2026_10.csv", sep=";", thousands=".", decimal=",")
df = df.query("active == 1").groupby(["insurer", "line"], as_index=False)["premium"].sum()

df.pivot(index="insurer", columns="line", values="premium").plot.barh(stacked=True, figsize=(9, 6))
plt.xlabel("Premium in EUR")
plt.tight_layout()
plt.savefig("premium_by_insurer.png", dpi=150)
