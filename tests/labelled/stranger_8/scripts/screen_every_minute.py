"""Picture of the screen each minute, for my time sheet."""
import datetime as dt
import time
from pathlib import Path

from PIL import ImageGrab

FOLDER = Path("evidence")


def main(minutes: int = 480) -> None:
    FOLDER.mkdir(exist_ok=True)
    for _ in range(minutes):
        stamp = dt.datetime.now().strftime("%Y%m%d_%H%M%S")
        picture = ImageGrab.grab(all_screens=True)
        picture.save(FOLDER / f"{stamp}.png")
        time.sleep(60)


if __name__ == "__main__":
    main()
