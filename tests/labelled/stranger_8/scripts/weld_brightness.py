"""Find pictures of welds that are too dark to judge."""
import csv
from pathlib import Path

import numpy as np
from PIL import Image

DARK = 45


def main() -> None:
    with open("too_dark.csv", "w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["picture", "mean", "contrast"])
        for path in sorted(Path("camera").glob("*.jpg")):
            grey = np.asarray(Image.open(path).convert("L"), dtype=float)
            if grey.mean() < DARK:
                writer.writerow([path.name, round(grey.mean(), 1), round(grey.std(), 1)])


if __name__ == "__main__":
    main()
