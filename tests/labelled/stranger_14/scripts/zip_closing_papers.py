import zipfile
from pathlib import Path

SOURCE = Path(r"R:\Clients\C2041\Closing\2023")
TARGET = Path(r"R:\Clients\C2041\Archive\closing_2023.zip")

with zipfile.ZipFile(TARGET, "w", zipfile.ZIP_DEFLATED) as zf:
    for path in sorted(SOURCE.rglob("*")):
        if path.is_file() and not path.name.startswith("~$"):
            zf.write(path, path.relative_to(SOURCE))

with zipfile.ZipFile(TARGET) as zf:
    bad = zf.testzip()
    print("archive is fine" if bad is None else f"damaged: {bad}", len(zf.namelist()), "files")
