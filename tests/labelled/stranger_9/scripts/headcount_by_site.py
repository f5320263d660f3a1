import matplotlib.pyplot as plt
import pandas as pd

totals = pd.read_csv("headcount_totals.csv", index_col="quarter")  # one column per site, whole numbers
share = totals.div(totals.sum(axis=1), axis=0)

fig, (a, b) = plt.subplots(1, 2, figsize=(12, 4))
totals.plot.area(ax=a, alpha=0.8)
a.set_title("Headcount")
share.mul(100).plot(ax=b)
b.set_title("Share in %")
fig.savefig("headcount.svg", bbox_inches="tight")
print(totals.diff().iloc[-1].astype(int).rename("change to the quarter before").to_string())
