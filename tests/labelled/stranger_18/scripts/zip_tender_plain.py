from pathlib import Path
import zipfile

FOLDER = Path(r"T:\tenders\2025-077")
TARGET = FOLDER.with_suffix(".zip")

with zipfile.ZipFile(TARGET, "w", compression=zipfile.ZIP_LZMA) as zf:
    for f in FOLDER.rglob("*"):
        if f.is_file():
            zf.write(f, f.relative_to(FOLDER))
    for info in zf.infolist():
        print(f"{info.file_size:>10} {info.filename}")
