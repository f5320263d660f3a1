import itertools
import time
from pathlib import Path

import pyautogui

folder = Path.home() / "Videos" / "frames"
folder.mkdir(parents=True, exist_ok=True)
for n in itertools.count():
    pyautogui.screenshot(str(folder / f"{n:06}.png"))
    time.sleep(2)
