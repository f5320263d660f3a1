"""Saves a picture of the desktop every few minutes of the late shift.

Run once with --setup to have Windows start it by itself at 20:00.
"""
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import mss
import mss.tools

FOLDER = Path.home() / "Documents" / "quality"
MINUTES = 5
END_HOUR = 23


def setup():
    command = f'"{sys.executable}" "{Path(__file__).resolve()}"'
    subprocess.run(
        ["schtasks", "/Create", "/F", "/SC", "DAILY", "/ST", "20:00", "/TN", "QualitySampling", "/TR", command],
        check=True,
    )
    print("Task created")


def sample():
    FOLDER.mkdir(parents=True, exist_ok=True)
    with mss.mss() as grabber:
        while datetime.now().hour < END_HOUR:
            shot = grabber.grab(grabber.monitors[0])
            target = FOLDER / f"{datetime.now():%Y%m%d_%H%M}.png"
            mss.tools.to_png(shot.rgb, shot.size, output=str(target))
            time.sleep(MINUTES * 60)


if __name__ == "__main__":
    if "--setup" in sys.argv:
        setup()
    else:
        sample()
