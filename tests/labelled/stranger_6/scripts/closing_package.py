"""Bundle the closing documents into one protected archive."""
from pathlib import Path

import pyzipper

FOLDER = Path(r"F:\Controlling\Closing\2024_Q3")
ARCHIVE = Path("closing_2024_Q3.zip")
PASSPHRASE = b"Q3-cL0sing!Hx82vmTz"


def bundle(folder: Path, archive: Path) -> int:
    count = 0
    with pyzipper.AESZipFile(archive, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as zf:
        zf.setpassword(PASSPHRASE)
        for path in folder.rglob("*"):
            if path.is_file():
                zf.write(path, path.relative_to(folder))
                count += 1
    return count


if __name__ == "__main__":
    n = bundle(FOLDER, ARCHIVE)
    print(f"{n} files -> {ARCHIVE} ({ARCHIVE.stat().st_size / 1e6:.1f} MB)")
