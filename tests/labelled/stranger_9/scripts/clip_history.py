"""Writes each new text of the clipboard into a file with the time."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

HISTORY = Path.home() / "clip_history.txt"
last = ""
while True:
    try:
        current = pyperclip.paste()
    except pyperclip.PyperclipException:
        current = last
    if current and current != last:
        last = current
        with HISTORY.open("a", encoding="utf-8") as f:
            f.write(f"--- {datetime.now():%Y-%m-%d %H:%M:%S}\n{current}\n")
    time.sleep(0.5)
