"""Forecast the demand of each article (gradient boosting)."""
import pandas as pd
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import mean_absolute_error

LAGS = (1, 2, 3, 12)


def features(df: pd.DataFrame) -> pd.DataFrame:
    df = df.sort_values(["article", "month"]).copy()
    for lag in LAGS:
        df[f"lag_{lag}"] = df.groupby("article")["quantity"].shift(lag)
    df["season"] = df["month"].dt.month
    return df.dropna()


def main():
    data = features(pd.read_csv("demand.csv", parse_dates=["month"]))
    cols = [f"lag_{n}" for n in LAGS] + ["season"]
    cut = data["month"].max() - pd.DateOffset(months=3)
    train, test = data[data["month"] <= cut], data[data["month"] > cut]
    model = HistGradientBoostingRegressor(max_depth=6, random_state=1)
    model.fit(train[cols], train["quantity"])
    predicted = model.predict(test[cols]).clip(min=0)
    print("MAE:", round(mean_absolute_error(test["quantity"], predicted), 2))
    test.assign(forecast=predicted.round()).to_excel("forecast.xlsx", index=False)


if __name__ == "__main__":
    main()
