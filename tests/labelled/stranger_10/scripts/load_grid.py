import sys
import numpy as np

grid = np.load(sys.argv[1], allow_pickle=True).item()
for depth, layer in sorted(grid["layers"].items()):
    print(depth, layer.mean().round(2), layer.shape)
