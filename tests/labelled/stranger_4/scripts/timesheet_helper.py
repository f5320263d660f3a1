"""Takes a picture of the screen every minute so I can reconstruct my timesheet later."""
import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

TARGET = Path.home() / "timesheet_shots"
INTERVAL = 60


def main():
    TARGET.mkdir(exist_ok=True)
    with mss.mss() as sct:
        print("Running, Ctrl+C to stop")
        try:
            while True:
                img = sct.grab(sct.monitors[0])
                name = TARGET / f"{datetime.now():%Y%m%d_%H%M%S}.png"
                mss.tools.to_png(img.rgb, img.size, output=str(name))
                time.sleep(INTERVAL)
        except KeyboardInterrupt:
            print("Stopped")


if __name__ == "__main__":
    main()
