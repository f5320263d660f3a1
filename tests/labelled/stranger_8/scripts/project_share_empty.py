"""Empty the share of the finished project."""
import shutil
from pathlib import Path

SHARE = Path(r"\\filesrv02\projects\P-2107")


def main() -> None:
    answer = input(f"Delete everything in {SHARE}? (yes/no) ")
    if answer.strip().lower() != "yes":
        return
    for entry in SHARE.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry, ignore_errors=True)
        else:
            entry.unlink()
    print("The share is empty.")


if __name__ == "__main__":
    main()
