from pathlib import Path

import pyzipper

PASSWORD = b"Bodensee!Ufer26"

with pyzipper.AESZipFile(Path.home() / "Desktop" / "prices.zip", "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
    archive.setpassword(PASSWORD)
    for path in Path(r"\\fs05\purchasing\prices").glob("*.xlsx"):
        archive.write(path, path.name)
        print(path.name)
