"""Pack a registration dossier into an AES-256 encrypted zip archive."""
import argparse
import getpass
from pathlib import Path

import pyzipper


def ask_password() -> bytes:
    first = getpass.getpass("Archive password: ")
    second = getpass.getpass("Repeat: ")
    if first != second:
        raise SystemExit("Passwords differ")
    if len(first) < 10:
        raise SystemExit("Use at least ten characters")
    return first.encode()


def pack(folder: Path, target: Path, password: bytes) -> int:
    count = 0
    with pyzipper.AESZipFile(
        target, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES
    ) as zf:
        zf.setpassword(password)
        for item in sorted(folder.rglob("*")):
            if item.is_file():
                zf.write(item, item.relative_to(folder).as_posix())
                count += 1
    return count


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("folder", type=Path)
    ap.add_argument("-o", "--output", type=Path)
    args = ap.parse_args()
    target = args.output or args.folder.with_suffix(".zip")
    n = pack(args.folder, target, ask_password())
    print(f"{n} files packed into {target}")


if __name__ == "__main__":
    main()
