"""Delivery routes to Excel and back."""

import polars as pl

routes = pl.DataFrame({"route": ["R1", "R2", "R3"], "stops": [12, 9, 15], "km": [40.5, 33.0, 71.2]})
routes.with_columns((pl.col("km") / pl.col("stops")).round(2).alias("km_per_stop")).write_excel(
    "routes.xlsx", worksheet="Routes"
)
print(pl.read_excel("routes.xlsx", sheet_name="Routes"))
