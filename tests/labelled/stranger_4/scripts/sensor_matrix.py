"""Mean vibration per bearing from .npy files written by the data logger."""
from pathlib import Path

import numpy as np

FOLDER = Path("logger")


def main():
    for path in sorted(FOLDER.glob("*.npy")):
        data = np.load(path, allow_pickle=False)
        if data.ndim != 2:
            print("skipping", path.name, data.shape)
            continue
        rms = np.sqrt((data ** 2).mean(axis=1))
        flags = ["!" if v > 4.5 else " " for v in rms]
        print(path.stem, " ".join(f"{v:.2f}{f}" for v, f in zip(rms, flags)))


if __name__ == "__main__":
    main()
