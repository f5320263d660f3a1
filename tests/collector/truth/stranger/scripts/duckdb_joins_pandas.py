import duckdb
import pandas as pd

entries = pd.read_csv("in.csv")
rates = pd.DataFrame({"name": ["x", "y"], "rate": [1.1, 0.9]})
joined = duckdb.sql("select name, amount * rate as value from entries join rates using (name)").df()
joined.to_parquet("out.parquet")
