"""Keeps a history of everything that was copied, so nothing gets lost."""
import time
from datetime import datetime
from pathlib import Path

import pyperclip

HISTORY = Path.home() / "Documents" / "copy_history.txt"


def main():
    last = ""
    print("Recording... press Ctrl+C to stop")
    try:
        while True:
            current = pyperclip.paste()
            if current and current != last:
                last = current
                with HISTORY.open("a", encoding="utf-8") as f:
                    f.write(f"--- {datetime.now():%Y-%m-%d %H:%M:%S}\n{current}\n")
            time.sleep(0.5)
    except KeyboardInterrupt:
        print("Stopped.")


if __name__ == "__main__":
    main()
