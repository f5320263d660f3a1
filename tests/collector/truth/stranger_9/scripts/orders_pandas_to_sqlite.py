"""Load the order export into the reporting file."""
import pandas as pd
from sqlalchemy import create_engine

orders = pd.read_csv("in.csv", dtype={"name": "string"})
engine = create_engine("sqlite:///reporting.db")
orders.to_sql("orders", engine, if_exists="replace", index=False)
top = pd.read_sql_query("select name, amount from orders order by amount desc limit 1", engine)
print(top.iloc[0].to_dict())
engine.dispose()
