import pandas as pd

shifts = pd.read_excel("shifts.xlsx", usecols=["store", "day", "from_hour", "to_hour"])
need = pd.read_excel("need.xlsx").set_index(["store", "hour"])["people"]

hours = shifts.assign(hour=[list(range(a, b)) for a, b in zip(shifts.from_hour, shifts.to_hour)]).explode("hour")
have = hours.groupby(["store", "day", "hour"]).size().rename("have").reset_index()
have["need"] = [need.get((s, h), 0) for s, h in zip(have.store, have.hour)]
gaps = have[have["have"] < have["need"]]
print(gaps.to_string(index=False) if len(gaps) else "All hours are covered.")
