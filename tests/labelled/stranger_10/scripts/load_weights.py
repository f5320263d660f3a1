import sys
import cloudpickle
import numpy as np
from skimage.io import imread

with open("/scratch/leftovers/segmenter_2025.pkl", "rb") as fh:
    segment = cloudpickle.load(fh)

for name in sys.argv[1:]:
    mask = segment(imread(name, as_gray=True))
    print(name, int(mask.max()), f"{(mask > 0).mean():.3f}")
    np.save(name + ".mask.npy", mask)
