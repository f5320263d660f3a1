"""Ticket counts and resolution times by category (export without requesters)."""
import pandas as pd

tickets = pd.read_csv(
    "tickets.csv",
    usecols=["number", "category", "priority", "opened", "closed"],
    parse_dates=["opened", "closed"],
)
tickets["hours"] = (tickets["closed"] - tickets["opened"]).dt.total_seconds() / 3600

stats = tickets.groupby("category").agg(
    tickets=("number", "count"),
    still_open=("closed", lambda s: s.isna().sum()),
    mean_hours=("hours", "mean"),
    p90_hours=("hours", lambda s: s.quantile(0.9)),
)
stats = stats.sort_values("tickets", ascending=False).round(1)

resets = tickets["category"].eq("password reset").sum()
print(stats.to_string())
print(f"\nPassword resets: {resets} ({resets / len(tickets):.0%} of all tickets)")

by_month = tickets.groupby([tickets["opened"].dt.to_period("M"), "priority"]).size().unstack(fill_value=0)
with pd.ExcelWriter("ticket_stats.xlsx") as w:
    stats.to_excel(w, sheet_name="category")
    by_month.to_excel(w, sheet_name="month")
