"""Upload the current price list to Dropbox."""
from __future__ import annotations

import os
from pathlib import Path

import dropbox
from dropbox.files import WriteMode

SOURCE = Path(r"\\filesrv02\sales\pricing\pricelist_current.xlsx")
TARGET = "/srv/sales/pricelist_current.xlsx"


def main() -> None:
    dbx = dropbox.Dropbox(os.environ["DBX_TOKEN"])
    with SOURCE.open("rb") as fh:
        meta = dbx.files_upload(fh.read(), TARGET, mode=WriteMode.overwrite)
    print(f"Uploaded {meta.name}, {meta.size} bytes")


if __name__ == "__main__":
    main()
