"""Match door badge events with the staff list and show entries outside the shift."""
import pandas as pd


def main() -> None:
    log = pd.read_csv("badge_log.csv", parse_dates=["timestamp"], dtype={"badge": str})
    staff = pd.read_excel("staff.xlsx", dtype={"badge": str})[["badge", "surname", "given_name", "shift"]]
    shifts = {"early": (6, 14), "late": (14, 22)}

    merged = log.merge(staff, on="badge", how="left")
    hour = merged["timestamp"].dt.hour
    start = merged["shift"].map(lambda s: shifts.get(s, (0, 24))[0])
    end = merged["shift"].map(lambda s: shifts.get(s, (0, 24))[1])
    outside = merged[(hour < start) | (hour >= end)]

    outside = outside.sort_values(["surname", "timestamp"])
    outside.to_excel("entries_outside_shift.xlsx", index=False)
    print(outside.groupby(["surname", "given_name"]).size().sort_values(ascending=False).head(20))


if __name__ == "__main__":
    main()
