"""Packs the headcount list into an AES protected zip."""
from datetime import date
from pathlib import Path

import pandas as pd
import pyzipper

SOURCE = Path("headcount.xlsx")
ZIP_PASSWORD = b"Merger-Atlas-2025"


def reduced_copy() -> Path:
    df = pd.read_excel(SOURCE)
    df = df[["personnel_no", "full_name", "birth_date", "cost_centre", "annual_salary", "notice_period"]]
    out = Path(f"headcount_{date.today():%Y%m%d}.csv")
    df.to_csv(out, index=False)
    return out


def pack(path: Path) -> Path:
    target = path.with_suffix(".zip")
    with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as zf:
        zf.setpassword(ZIP_PASSWORD)
        zf.write(path, path.name)
    path.unlink()
    return target


if __name__ == "__main__":
    print("Created", pack(reduced_copy()))
