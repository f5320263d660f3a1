import sys
import numpy as np
from skimage.measure import label, regionprops

for name in sys.argv[1:]:
    mask = np.load(name, allow_pickle=False)
    cells = [r for r in regionprops(label(mask > 0)) if r.area > 50]
    ages = np.array([r.eccentricity for r in cells])
    print(name, len(cells), f"{ages.mean():.2f}")
