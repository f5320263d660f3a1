"""Weekly count of plant maintenance tickets."""
import pandas as pd


def main() -> None:
    frame = pd.read_csv("tickets.csv", parse_dates=["opened", "closed"])
    since = frame["opened"].max() - pd.Timedelta(days=7)
    recent = frame[frame["opened"] >= since].copy()
    recent["hours"] = (recent["closed"] - recent["opened"]).dt.total_seconds() / 3600

    summary = (
        recent.groupby(["machine", "cause"])
        .agg(tickets=("hours", "size"), mean_hours=("hours", "mean"))
        .round(1)
        .sort_values("tickets", ascending=False)
    )
    summary.to_excel("ticket_summary.xlsx")
    print(summary.head(10).to_string())


if __name__ == "__main__":
    main()
