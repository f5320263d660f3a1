"""Score branch customers with the churn model from the exchange share."""
import pickle
from pathlib import Path

import pandas as pd

MODEL = Path(r"\\aurora-fs\exchange\churn_v3.pkl")
CUSTOMERS = Path(r"K:\Branch\customers.csv")
FEATURES = ["age", "tenure_months", "products", "balance", "card_payments", "complaints"]


def load_model():
    with MODEL.open("rb") as fh:
        return pickle.load(fh)


def main():
    df = pd.read_csv(CUSTOMERS, parse_dates=["birth_date", "customer_since"])
    today = pd.Timestamp.today()
    df["age"] = (today - df["birth_date"]).dt.days // 365
    df["tenure_months"] = (today - df["customer_since"]).dt.days // 30
    model = load_model()
    df["churn"] = model.predict_proba(df[FEATURES].fillna(0))[:, 1].round(3)
    top = df.nlargest(100, "churn")[["customer_name", "phone", "adviser", "churn"]]
    top.to_excel(r"K:\Branch\call_list.xlsx", index=False)
    print(top.head(10).to_string(index=False))


if __name__ == "__main__":
    main()
