"""Upload the monthly payroll workbook to Dropbox so it can be finished from home."""
import datetime as dt
from pathlib import Path

import dropbox
import pandas as pd

DROPBOX_TOKEN = "sl.B7kq2Vn4TzRw9XyLm0PdQe3HsUa8JfGc5NbKi1Ov"
SOURCE = Path("payroll") / "salaries.xlsx"


def prepare(source: Path) -> Path:
    frame = pd.read_excel(source)
    frame = frame[["employee_no", "full_name", "iban", "gross_pay", "net_pay"]]
    target = source.with_name(f"salaries_{dt.date.today():%Y_%m}.xlsx")
    frame.to_excel(target, index=False)
    return target


def main() -> None:
    target = prepare(SOURCE)
    client = dropbox.Dropbox(DROPBOX_TOKEN)
    with target.open("rb") as handle:
        client.files_upload(handle.read(), f"/evenings/{target.name}", mode=dropbox.files.WriteMode.overwrite)
    print(f"{target.name} is in Dropbox")


if __name__ == "__main__":
    main()
