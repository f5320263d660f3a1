"""Distances between depots, cached as plain numbers."""
import json
from pathlib import Path

import numpy as np

CACHE = Path("distances.npz")


def compute(depots):
    lat, lon = np.radians(np.array([[d["lat"], d["lon"]] for d in depots])).T
    dlat, dlon = lat[:, None] - lat, lon[:, None] - lon
    a = np.sin(dlat / 2) ** 2 + np.cos(lat[:, None]) * np.cos(lat) * np.sin(dlon / 2) ** 2
    return 6371 * 2 * np.arcsin(np.sqrt(a))


depots = json.loads(Path("depots.json").read_text())
if CACHE.exists():
    matrix = np.load(CACHE, allow_pickle=False)["km"]
else:
    matrix = compute(depots)
    np.savez_compressed(CACHE, km=matrix)
print(f"{len(depots)} depots, longest way {matrix.max():.0f} km")
