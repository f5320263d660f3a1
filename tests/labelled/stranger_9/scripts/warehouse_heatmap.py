import json

import matplotlib.pyplot as plt
import numpy as np

AISLES, BAYS = 12, 30

grid = np.zeros((AISLES, BAYS))
with open("picks.jsonl") as f:
    for line in f:
        pick = json.loads(line)
        aisle, bay, _level = pick["location"].split("-")
        grid[int(aisle) - 1, int(bay) - 1] += pick["lines"]

plt.figure(figsize=(12, 5))
plt.imshow(grid, cmap="inferno", aspect="auto")
plt.colorbar(label="picked lines")
plt.xlabel("bay")
plt.ylabel("aisle")
plt.savefig("heatmap.png", dpi=150)

order = np.dstack(np.unravel_index(np.argsort(-grid, axis=None), grid.shape))[0][:10]
for aisle, bay in order:
    print(f"{aisle + 1:02}-{bay + 1:02}: {grid[aisle, bay]:.0f}")
