import pandas as pd
import matplotlib.pyplot as plt

this_year = pd.read_csv("scores_2026.csv")
last_year = pd.read_csv("scores_2025.csv")

mean = pd.DataFrame({
    "2025": last_year.filter(like="q").mean(),
    "2026": this_year.filter(like="q").mean(),
})
mean["change"] = mean["2026"] - mean["2025"]
mean = mean.sort_values("change")

ax = mean[["2025", "2026"]].plot.barh(figsize=(8, 6))
ax.set_xlim(1, 5)
ax.set_xlabel("mean of 1..5")
plt.tight_layout()
plt.savefig("survey_scores.png")
print(mean.round(2).to_string())
print(f"{len(this_year)} answers")
