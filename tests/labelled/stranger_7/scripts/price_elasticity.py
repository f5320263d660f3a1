"""Estimate price elasticity per product group from the monthly sales export."""
import importlib
import subprocess
import sys

REQUIRED = ["pandas", "statsmodels", "openpyxl"]


def ensure_packages(packages):
    """Install anything that is missing so the script runs on every PC."""
    for package in packages:
        try:
            importlib.import_module(package)
        except ImportError:
            print(f"Installing {package}...")
            subprocess.check_call([sys.executable, "-m", "pip", "install", "--user", "-q", package])


ensure_packages(REQUIRED)

import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402
import statsmodels.api as sm  # noqa: E402


def elasticity(group):
    if len(group) < 12:
        return np.nan
    x = sm.add_constant(np.log(group["price"]))
    return sm.OLS(np.log(group["units"]), x).fit().params["price"]


def main():
    df = pd.read_excel("sales_monthly.xlsx")
    df = df[(df["price"] > 0) & (df["units"] > 0)]
    result = df.groupby("product_group").apply(elasticity).rename("elasticity")
    result.to_excel("elasticity.xlsx")
    print(result.describe())


if __name__ == "__main__":
    main()
