"""Net FX exposure per currency from the monthly position export."""
import argparse
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

HEDGE_RATIO = {"USD": 0.75, "GBP": 0.60, "CHF": 0.50}


@dataclass
class Exposure:
    currency: str
    gross: float
    hedged: float

    @property
    def net(self) -> float:
        return self.gross - self.hedged


def compute(df: pd.DataFrame) -> list[Exposure]:
    result = []
    for cur, grp in df.groupby("currency"):
        gross = grp["amount"].sum()
        result.append(Exposure(cur, gross, gross * HEDGE_RATIO.get(cur, 0.0)))
    return sorted(result, key=lambda e: abs(e.net), reverse=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("export", type=Path)
    parser.add_argument("--out", type=Path, default=Path("fx_exposure.csv"))
    args = parser.parse_args()
    df = pd.read_csv(args.export, sep=";", decimal=",")
    exposures = compute(df)
    pd.DataFrame([{"currency": e.currency, "net": round(e.net, 2)} for e in exposures]).to_csv(args.out, index=False)
    for e in exposures:
        print(f"{e.currency}: net {e.net:,.2f}")


if __name__ == "__main__":
    main()
