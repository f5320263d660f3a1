"""Copies the quarter's reports to my Dropbox so I can finish them at home."""
import os
from pathlib import Path

import dropbox
from tqdm import tqdm

TOKEN = "sl.u._Lv1pmouyOKDAGj1TRXUF1pLJTFEtLtaqNp0nrLblOQTlvaI8Y5MF2ITxprO_Vd_"
SOURCE = Path(r"\\fileserver\finance\Q3_reports")


def main():
    dbx = dropbox.Dropbox(TOKEN)
    files = [p for p in SOURCE.rglob("*") if p.is_file()]
    for path in tqdm(files, desc="Uploading"):
        target = "/quarterly/" + path.relative_to(SOURCE).as_posix()
        with open(path, "rb") as fh:
            dbx.files_upload(fh.read(), target, mode=dropbox.files.WriteMode.overwrite)
    print(f"{len(files)} files uploaded")


if __name__ == "__main__":
    main()
