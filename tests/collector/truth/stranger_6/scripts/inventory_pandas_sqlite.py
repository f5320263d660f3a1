import pandas as pd
from sqlalchemy import create_engine

engine = create_engine("sqlite:///inventory.db")

df = pd.read_csv("in.csv")
df["amount"] = df["amount"].astype(int)
df.to_sql("inventory", engine, if_exists="replace", index=False)

low = pd.read_sql("SELECT * FROM inventory WHERE amount < 2", engine)
print(low.to_string(index=False))
engine.dispose()
