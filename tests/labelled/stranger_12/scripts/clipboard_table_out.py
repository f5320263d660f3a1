import argparse

import pandas as pd


def table(capital: float, rates: list, years: int) -> pd.DataFrame:
    frame = pd.DataFrame(index=range(1, years + 1))
    frame.index.name = "Year"
    for rate in rates:
        frame[f"{rate:.2f} %"] = [capital * (1 + rate / 100) ** year for year in frame.index]
    return frame.round(2)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("capital", type=float)
    parser.add_argument("--rates", type=float, nargs="+", default=[1.5, 2.0, 2.5, 3.0])
    parser.add_argument("--years", type=int, default=10)
    args = parser.parse_args()
    result = table(args.capital, args.rates, args.years)
    result.to_clipboard(excel=True)
    print(result)
    print("The table is on the clipboard.")
