from getpass import getpass
from pathlib import Path

import pyzipper

kennwort = getpass("Kennwort: ").encode()
with pyzipper.AESZipFile("budget_2027.zip", "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(kennwort)
    for datei in Path(r"K:\Controlling\Budget2027").rglob("*.xlsx"):
        z.write(datei, datei.name)
