import os
import sys
from datetime import datetime
from pathlib import Path

import pandas as pd

root = Path(sys.argv[1] if len(sys.argv) > 1 else r"P:\Projects")
limit = 500 * 1024 * 1024

rows = []
for folder, _, names in os.walk(root):
    for name in names:
        path = Path(folder) / name
        try:
            st = path.stat()
        except OSError:
            continue
        if st.st_size >= limit:
            rows.append(
                {
                    "project": path.relative_to(root).parts[0],
                    "file": str(path),
                    "gb": round(st.st_size / 1024**3, 2),
                    "age_days": (datetime.now() - datetime.fromtimestamp(st.st_mtime)).days,
                }
            )

pd.DataFrame(rows).sort_values("gb", ascending=False).to_excel("large_files.xlsx", index=False)
print(len(rows), "files above 500 MB")
