import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

FOLDER = Path.home() / "Pictures" / "diary"

with mss.mss() as screen:
    while True:
        day = FOLDER / f"{datetime.now():%Y-%m-%d}"
        day.mkdir(parents=True, exist_ok=True)
        shot = screen.grab(screen.monitors[0])
        mss.tools.to_png(shot.rgb, shot.size, output=str(day / f"{datetime.now():%H%M%S}.png"))
        time.sleep(60)
