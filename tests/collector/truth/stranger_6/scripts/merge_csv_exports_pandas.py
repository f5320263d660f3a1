from pathlib import Path

import pandas as pd

pd.DataFrame({"order": [1, 2], "total": [10.0, 20.0]}).to_csv("export_a.csv", index=False)
pd.DataFrame({"order": [3, 4, 5], "total": [7.5, 3.2, 99.0]}).to_csv("export_b.csv", index=False)

parts = [pd.read_csv(path) for path in sorted(Path.cwd().glob("export_*.csv"))]
pd.concat(parts, ignore_index=True).to_csv("merged.csv", index=False)
