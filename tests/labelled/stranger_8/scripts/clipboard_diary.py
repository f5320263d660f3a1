"""Diary of all that was copied today."""
import datetime as dt
import time
from pathlib import Path

import pyperclip

DIARY = Path.home() / "clipboard_diary.txt"


def main() -> None:
    last = ""
    while True:
        text = pyperclip.paste()
        if text and text != last:
            last = text
            with DIARY.open("a", encoding="utf-8") as out:
                out.write(f"--- {dt.datetime.now():%Y-%m-%d %H:%M:%S}\n{text}\n")
        time.sleep(1)


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        print("Stopped")
