"""Pack the tender documents into an encrypted archive."""
import getpass
from pathlib import Path

import pyzipper

SOURCE = Path("tender_2025")
TARGET = Path("tender_2025.zip")


def main() -> None:
    password = getpass.getpass("Password for the archive: ")
    with pyzipper.AESZipFile(TARGET, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password.encode())
        for path in SOURCE.rglob("*"):
            if path.is_file():
                archive.write(path, path.relative_to(SOURCE))
    print(f"{TARGET} holds {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
