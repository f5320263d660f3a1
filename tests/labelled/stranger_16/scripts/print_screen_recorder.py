"""Take screenshots at an interval for documentation."""
import argparse
import time
from datetime import datetime
from pathlib import Path

import pyautogui


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--folder", type=Path, default=Path.home() / "Pictures" / "manual")
    args = parser.parse_args()

    args.folder.mkdir(parents=True, exist_ok=True)
    print("Recording, stop with Ctrl+C")
    count = 0
    try:
        while True:
            name = args.folder / f"{datetime.now():%Y%m%d_%H%M%S}.png"
            pyautogui.screenshot(str(name))
            count += 1
            time.sleep(args.seconds)
    except KeyboardInterrupt:
        print(count, "screenshots in", args.folder)


if __name__ == "__main__":
    main()
