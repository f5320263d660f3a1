"""Fair price of used cars by linear regression on past sales."""
import numpy as np
import pandas as pd
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LinearRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder

sold = pd.read_csv("sold.csv")
stock = pd.read_csv("stock.csv")
columns = ["make", "model", "fuel", "year", "km"]

encoder = make_column_transformer(
    (OneHotEncoder(handle_unknown="ignore"), ["make", "model", "fuel"]), remainder="passthrough"
)
model = make_pipeline(encoder, LinearRegression())
model.fit(sold[columns], np.log(sold["price"]))

stock["fair_price"] = np.exp(model.predict(stock[columns])).round(-2)
stock["difference"] = stock["asking_price"] - stock["fair_price"]
print(stock.sort_values("difference")[["plate", "asking_price", "fair_price", "difference"]])
