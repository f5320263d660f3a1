"""Peak table from an HPLC trace export (time_min, signal_mau)."""
import sys

import numpy as np
import pandas as pd
from scipy.integrate import trapezoid
from scipy.signal import find_peaks, peak_widths, savgol_filter

path = sys.argv[1] if len(sys.argv) > 1 else "trace.csv"
data = pd.read_csv(path, comment="#")

time = data["time_min"].to_numpy()
signal = savgol_filter(data["signal_mau"].to_numpy(), 11, 3)
baseline = np.percentile(signal, 5)
signal = signal - baseline

peaks, _ = find_peaks(signal, height=5, prominence=3, distance=20)
widths = peak_widths(signal, peaks, rel_height=0.95)

table = []
for i, peak in enumerate(peaks):
    left, right = int(widths[2][i]), int(widths[3][i]) + 1
    table.append(
        {
            "rt_min": round(time[peak], 3),
            "height": round(signal[peak], 2),
            "area": round(trapezoid(signal[left:right], time[left:right]), 3),
        }
    )

result = pd.DataFrame(table)
result["area_pct"] = (result["area"] / result["area"].sum() * 100).round(2)
result.to_csv("peaks.csv", index=False)
print(result.to_string(index=False))
