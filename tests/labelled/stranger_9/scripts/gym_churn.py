import joblib
import pandas as pd

model = joblib.load("churn.joblib")

members = pd.read_csv("members.csv", parse_dates=["birth_date", "joined", "last_visit"])
today = pd.Timestamp.now()
features = pd.DataFrame(
    {
        "age": (today - members["birth_date"]).dt.days // 365,
        "months": (today - members["joined"]).dt.days // 30,
        "days_since_visit": (today - members["last_visit"]).dt.days,
        "is_female": (members["gender"] == "f").astype(int),
        "fee": members["monthly_fee"],
    }
)
members["risk"] = model.predict_proba(features)[:, 1]

top = members.sort_values("risk", ascending=False).head(50)
top[["member_no", "name", "phone", "risk"]].to_csv("call_these.csv", index=False)
