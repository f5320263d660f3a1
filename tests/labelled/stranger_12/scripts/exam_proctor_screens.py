import time
from datetime import datetime, timedelta
from pathlib import Path
import socket

import mss
import mss.tools

MINUTES = 90
EVERY = 20
TARGET = Path(r"\\pool-fs\exam_watch") / socket.gethostname()


def main():
    TARGET.mkdir(parents=True, exist_ok=True)
    end = datetime.now() + timedelta(minutes=MINUTES)
    with mss.mss() as grabber:
        monitor = grabber.monitors[0]
        while datetime.now() < end:
            shot = grabber.grab(monitor)
            name = TARGET / f"{datetime.now():%H%M%S}.png"
            mss.tools.to_png(shot.rgb, shot.size, output=str(name))
            time.sleep(EVERY)


if __name__ == "__main__":
    main()
