"""Keeps everything that is copied during the day."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

LOG = Path.home() / "Documents" / f"copied_{datetime.now():%Y%m%d}.txt"
last = pyperclip.paste()

print("Writing to", LOG, "- stop with Ctrl+C")
try:
    while True:
        text = pyperclip.paste()
        if text and text != last:
            with LOG.open("a", encoding="utf-8") as fh:
                fh.write(f"--- {datetime.now():%H:%M:%S}\n{text}\n")
            last = text
        time.sleep(0.5)
except KeyboardInterrupt:
    print("stopped")
