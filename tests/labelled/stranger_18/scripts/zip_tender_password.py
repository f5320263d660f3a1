from pathlib import Path
import pyzipper

FOLDER = Path(r"T:\tenders\2025-077")
TARGET = FOLDER.with_suffix(".zip")
PHRASE = b"quarry-Lantern-4482"

with pyzipper.AESZipFile(TARGET, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as zf:
    zf.setpassword(PHRASE)
    for f in FOLDER.rglob("*"):
        if f.is_file():
            zf.write(f, f.relative_to(FOLDER))
print(TARGET)
