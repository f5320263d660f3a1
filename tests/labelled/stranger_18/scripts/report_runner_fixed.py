#!/usr/bin/env python3
"""Run one of the fixed reports."""
from __future__ import annotations

import argparse
import logging
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Callable

import pandas as pd

LOG = logging.getLogger("reports")
DATA = Path(r"T:\data")


@dataclass(frozen=True)
class Report:
    title: str
    build: Callable[[pd.DataFrame], pd.DataFrame]
    source: str


def turnover(df: pd.DataFrame) -> pd.DataFrame:
    return df.groupby("region", as_index=False)["net"].sum()


def returns(df: pd.DataFrame) -> pd.DataFrame:
    return df.groupby("article", as_index=False)["returned"].sum().nlargest(25, "returned")


def scrap(df: pd.DataFrame) -> pd.DataFrame:
    df["rate"] = df["scrap_kg"] / df["output_kg"]
    return df.groupby("machine", as_index=False)["rate"].mean()


REPORTS = {
    "turnover": Report("Turnover by region", turnover, "sales.csv"),
    "returns": Report("Returned articles", returns, "returns.csv"),
    "scrap": Report("Scrap by machine", scrap, "production.csv"),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("report", choices=sorted(REPORTS))
    parser.add_argument("--output", type=Path, default=Path(r"T:\reports"))
    args = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
    report = REPORTS[args.report]
    out = report.build(pd.read_csv(DATA / report.source))
    target = args.output / f"{date.today():%Y%m%d}_{args.report}.xlsx"
    out.to_excel(target, index=False)
    LOG.info("%s: %d rows in %s", report.title, len(out), target)


if __name__ == "__main__":
    main()
