"""Packs the evidence of a matter for the expert, with a password."""
import sys
from pathlib import Path

import pyzipper

matter = sys.argv[1]
folder = Path(r"P:\Matters") / matter / "Evidence"
target = Path.home() / "Desktop" / f"{matter}_evidence.zip"

with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(b"Foro-Trabalho!63")
    count = 0
    for path in folder.rglob("*"):
        if path.is_file():
            z.write(path, path.relative_to(folder))
            count += 1
print(count, "files in", target)
