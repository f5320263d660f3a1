"""Prefect flow: inventory valuation."""
from pathlib import Path

import pandas as pd
from prefect import flow, get_run_logger, task

STOCK = Path("/data/stock")


@task(retries=2, retry_delay_seconds=120)
def load():
    return pd.read_csv(STOCK / "stock.csv"), pd.read_csv(STOCK / "prices.csv")


@task
def value(stock, prices):
    merged = stock.merge(prices, on="article", how="left")
    merged["value"] = merged["qty"] * merged["moving_average"]
    return merged.groupby("warehouse")["value"].sum()


@flow(name="inventory-valuation")
def valuation():
    logger = get_run_logger()
    result = value(*load())
    result.to_csv(STOCK / "valuation.csv")
    logger.info("valuation: %s", result.to_dict())


if __name__ == "__main__":
    valuation.serve(name="daily-valuation", cron="30 4 * * *")
