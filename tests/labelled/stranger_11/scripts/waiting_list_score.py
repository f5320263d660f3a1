import pandas as pd

people = pd.read_excel("waiting_list.xlsx", parse_dates=["applied_on"])
points = (
    people["children"].clip(upper=4) * 10
    + people["disability_grade"].ge(50).astype(int) * 25
    + people["monthly_income"].lt(1600).astype(int) * 15
    + ((pd.Timestamp.today() - people["applied_on"]).dt.days // 180) * 2
)
people["points"] = points
top = people.sort_values("points", ascending=False)[["surname", "first_name", "phone", "points"]].head(50)
top.to_excel("offers_next_round.xlsx", index=False)
print(top.head(10).to_string(index=False))
