import sys
from pathlib import Path

import numpy as np
import pydicom

# Konstanzprüfung: nur Aufnahmen des Wasserphantoms
for f in sorted(Path(sys.argv[1]).rglob("*.dcm")):
    ds = pydicom.dcmread(f)
    hu = ds.pixel_array * float(ds.RescaleSlope) + float(ds.RescaleIntercept)
    y, x = (n // 2 for n in hu.shape)
    feld = hu[y - 20:y + 20, x - 20:x + 20]
    print(f"{ds.StationName};{f.name};{np.mean(feld):.1f};{np.std(feld):.2f}")
