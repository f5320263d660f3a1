"""Cost sheets in an AES zip."""
from pathlib import Path

import pyzipper

SHEETS = Path("cost_sheets")
CODE = b"Angebot#Nr7/2026"

with pyzipper.AESZipFile("cost_sheets.zip", "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(CODE)
    for sheet in SHEETS.rglob("*.xlsx"):
        z.write(sheet, sheet.relative_to(SHEETS))
        print("added", sheet.name)
