"""Takes a webcam and a screen picture every half minute during an online exam."""
import sys
import time
from datetime import datetime
from pathlib import Path

import cv2
import mss
import mss.tools

candidate, minutes = sys.argv[1], int(sys.argv[2])
folder = Path("//exam-fs/proctoring") / candidate
folder.mkdir(parents=True, exist_ok=True)
camera = cv2.VideoCapture(0)

with mss.mss() as screen:
    for _ in range(minutes * 2):
        stamp = f"{datetime.now():%H%M%S}"
        ok, face = camera.read()
        if ok:
            cv2.imwrite(str(folder / f"face_{stamp}.jpg"), face)
        shot = screen.grab(screen.monitors[0])
        mss.tools.to_png(shot.rgb, shot.size, output=str(folder / f"screen_{stamp}.png"))
        time.sleep(30)
