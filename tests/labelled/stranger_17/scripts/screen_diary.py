"""
Screen diary: saves a picture of all monitors every two minutes, so that the
timesheet can be filled in later. Stop with Ctrl+C.
"""
import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

INTERVAL = 120
ROOT = Path.home() / "ScreenDiary"


def folder_for_today() -> Path:
    folder = ROOT / datetime.now().strftime("%Y-%m-%d")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def snap(sct):
    stamp = datetime.now().strftime("%H%M%S")
    folder = folder_for_today()
    for number, monitor in enumerate(sct.monitors[1:], start=1):
        shot = sct.grab(monitor)
        target = folder / f"{stamp}_m{number}.png"
        mss.tools.to_png(shot.rgb, shot.size, output=str(target))


def main():
    print(f"Saving to {ROOT}, every {INTERVAL} s")
    with mss.mss() as sct:
        try:
            while True:
                snap(sct)
                time.sleep(INTERVAL)
        except KeyboardInterrupt:
            print("Diary closed.")


if __name__ == "__main__":
    main()
