"""Running hours per forklift and week."""
import pandas as pd


def main() -> None:
    df = pd.read_csv("telematics_export.csv", parse_dates=["start", "stop"], dtype={"truck_no": str})
    df["hours"] = (df["stop"] - df["start"]).dt.total_seconds() / 3600
    df = df[df["hours"].between(0, 24)]
    df["week"] = df["start"].dt.strftime("%G-W%V")
    table = df.pivot_table(index="truck_no", columns="week", values="hours", aggfunc="sum", fill_value=0).round(1)
    table["mean"] = table.mean(axis=1).round(1)
    low = table[table["mean"] < 5]
    print("Hardly used trucks:", ", ".join(low.index) or "none")
    table.to_excel("forklift_usage.xlsx")


if __name__ == "__main__":
    main()
