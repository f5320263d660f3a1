"""Compress finished dossiers on the share into plain zip files next to the folder."""
import shutil
import sys
import zipfile
from pathlib import Path

ROOT = Path(r"R:\Regulatory\Dossiers\Finished")


def verify(archive: Path, folder: Path) -> bool:
    with zipfile.ZipFile(archive) as zf:
        if zf.testzip() is not None:
            return False
        names = {n for n in zf.namelist() if not n.endswith("/")}
    expected = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    return expected <= names


def main():
    before = after = 0
    for folder in sorted(p for p in ROOT.iterdir() if p.is_dir()):
        archive = folder.with_suffix(".zip")
        if archive.exists():
            continue
        before += sum(p.stat().st_size for p in folder.rglob("*") if p.is_file())
        shutil.make_archive(str(folder), "zip", root_dir=folder)
        if not verify(archive, folder):
            print(f"Archive {archive.name} is incomplete", file=sys.stderr)
            continue
        after += archive.stat().st_size
        print("packed", folder.name)
    print(f"{before / 1e6:.1f} MB -> {after / 1e6:.1f} MB (folders are kept)")


if __name__ == "__main__":
    main()
