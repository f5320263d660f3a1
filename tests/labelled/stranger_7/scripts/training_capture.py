"""Capture the screen every few seconds for a training document."""
import argparse
import time
from datetime import datetime
from pathlib import Path

from PIL import ImageGrab


def parse_args():
    p = argparse.ArgumentParser()
    p.add_argument("--interval", type=float, default=5.0, help="seconds between pictures")
    p.add_argument("--minutes", type=int, default=30)
    p.add_argument("--out", type=Path, default=Path("capture"))
    return p.parse_args()


def main():
    args = parse_args()
    args.out.mkdir(exist_ok=True)
    end = time.time() + args.minutes * 60
    count = 0
    while time.time() < end:
        shot = ImageGrab.grab(all_screens=True)
        shot.save(args.out / f"{datetime.now():%H%M%S}.png")
        count += 1
        time.sleep(args.interval)
    print(f"{count} pictures saved in {args.out}")


if __name__ == "__main__":
    main()
