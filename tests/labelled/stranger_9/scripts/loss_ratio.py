import matplotlib.pyplot as plt
import pandas as pd
import seaborn as sns

premiums = pd.read_parquet("premiums_by_line.parquet")
losses = pd.read_parquet("losses_by_line.parquet")

ratio = (
    losses.groupby(["line", "year"])["incurred"].sum()
    / premiums.groupby(["line", "year"])["earned"].sum()
).unstack("year")

fig, ax = plt.subplots(figsize=(9, 5))
sns.heatmap(ratio * 100, annot=True, fmt=".0f", cmap="RdYlGn_r", center=70, ax=ax)
ax.set_title("Loss ratio in %")
ax.set_ylabel("")
fig.tight_layout()
fig.savefig("loss_ratio.png", dpi=160)
