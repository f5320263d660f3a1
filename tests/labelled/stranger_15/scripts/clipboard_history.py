"""Clipboard history: store every text that is copied."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

HISTORY = Path.home() / "clipboard_history.txt"


def main(poll_seconds: float = 0.8):
    last = ""
    print(f"Recording clipboard to {HISTORY}. Ctrl+C to stop.")
    while True:
        try:
            current = pyperclip.paste()
        except pyperclip.PyperclipException as exc:
            print("clipboard not available:", exc)
            time.sleep(5)
            continue
        if current and current != last:
            with HISTORY.open("a", encoding="utf-8") as fh:
                fh.write(f"--- {datetime.now():%Y-%m-%d %H:%M:%S}\n{current}\n")
            last = current
        time.sleep(poll_seconds)


if __name__ == "__main__":
    main()
