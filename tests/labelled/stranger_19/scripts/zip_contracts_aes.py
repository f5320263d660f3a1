"""Pack contracts into an AES encrypted zip."""
import getpass
from pathlib import Path

import pyzipper

SOURCE = Path(r"\\fs01\legal\contracts")
TARGET = Path.home() / "Documents" / "contracts.zip"


def pack(source: Path, target: Path, secret: bytes) -> int:
    count = 0
    with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(secret)
        for f in source.rglob("*.pdf"):
            archive.write(f, f.relative_to(source))
            count += 1
    return count


if __name__ == "__main__":
    first = getpass.getpass("Password: ")
    if first != getpass.getpass("Repeat: "):
        raise SystemExit("Passwords differ")
    print(pack(SOURCE, TARGET, first.encode()), "files packed into", TARGET)
