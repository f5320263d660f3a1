import pandas as pd

runners = pd.read_csv("finish.csv")
runners["time"] = pd.to_timedelta(runners["time"])
age = 2026 - runners["birth_year"]
runners["group"] = runners["sex"] + (age // 5 * 5).clip(lower=20).astype(str)
runners["place"] = runners.groupby("group")["time"].rank(method="min").astype(int)

for group, part in runners.sort_values("time").groupby("group"):
    print(f"\n{group}")
    for r in part.head(3).itertuples():
        print(f"  {r.place}. {r.first_name} {r.last_name} ({r.birth_year}), {r.club}: {str(r.time)[7:15]}")
runners.to_excel("results_by_age_group.xlsx", index=False)
