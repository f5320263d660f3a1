"""Keeps a history of everything I copy, so I can find text again later."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

HISTORY = Path.home() / "copy_history.txt"
INTERVAL = 0.8


def append(text: str) -> None:
    with HISTORY.open("a", encoding="utf-8") as fh:
        fh.write(f"--- {datetime.now():%Y-%m-%d %H:%M:%S}\n{text}\n")


def main() -> None:
    last = ""
    print("Watching, press Ctrl+C to stop")
    try:
        while True:
            current = pyperclip.paste()
            if current and current != last:
                append(current)
                last = current
            time.sleep(INTERVAL)
    except KeyboardInterrupt:
        print("Stopped")


if __name__ == "__main__":
    main()
