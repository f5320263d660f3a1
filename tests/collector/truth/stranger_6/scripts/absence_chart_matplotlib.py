import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import pandas as pd

absence = pd.Series({"Jan": 4.1, "Feb": 5.0, "Mar": 3.8, "Apr": 3.1})
fig, ax = plt.subplots(figsize=(5, 3))
ax.bar(absence.index, absence.values)
ax.set_ylabel("% absent")
fig.savefig("absence.png", dpi=90)
