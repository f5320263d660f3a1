"""Take a screenshot every minute and store it in a dated folder."""
import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

OUT = Path.home() / "Pictures" / "worklog"
INTERVAL = 60


def grab(folder: Path):
    with mss.mss() as sct:
        shot = sct.grab(sct.monitors[0])
        name = folder / f"{datetime.now():%H%M%S}.png"
        mss.tools.to_png(shot.rgb, shot.size, output=str(name))


def main():
    try:
        while True:
            folder = OUT / f"{datetime.now():%Y-%m-%d}"
            folder.mkdir(parents=True, exist_ok=True)
            grab(folder)
            time.sleep(INTERVAL)
    except KeyboardInterrupt:
        print("stopped")


if __name__ == "__main__":
    main()
