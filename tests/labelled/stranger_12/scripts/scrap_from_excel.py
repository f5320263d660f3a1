import argparse
from pathlib import Path

import pandas as pd


def load(folder: Path) -> pd.DataFrame:
    frames = []
    for book in folder.glob("scrap_*.xlsx"):
        sheets = pd.read_excel(book, sheet_name=None, skiprows=3)
        for shift, frame in sheets.items():
            frame["shift"] = shift
            frames.append(frame[["machine", "shift", "good", "scrap"]])
    return pd.concat(frames)


def main():
    parser = argparse.ArgumentParser(description="Scrap rate by machine and shift")
    parser.add_argument("folder", type=Path, nargs="?", default=Path(r"\\kw-fs01\production\scrap"))
    args = parser.parse_args()
    total = load(args.folder).groupby(["machine", "shift"]).sum()
    total["rate"] = total["scrap"] / (total["scrap"] + total["good"])
    print(total.sort_values("rate", ascending=False).head(15))


if __name__ == "__main__":
    main()
