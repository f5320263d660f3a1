import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

folder = Path.home() / "work_diary"
folder.mkdir(exist_ok=True)
with mss.mss() as screen:
    while True:
        shot = screen.grab(screen.monitors[0])
        mss.tools.to_png(shot.rgb, shot.size, output=str(folder / f"{datetime.now():%Y%m%d_%H%M}.png"))
        time.sleep(60)
