import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

out = Path.home() / "diary"
out.mkdir(exist_ok=True)

with mss.mss() as grabber:
    while True:
        shot = grabber.grab(grabber.monitors[0])
        mss.tools.to_png(shot.rgb, shot.size, output=str(out / f"{datetime.now():%Y%m%d_%H%M%S}.png"))
        time.sleep(120)
