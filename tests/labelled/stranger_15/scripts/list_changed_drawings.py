#!/usr/bin/env python3
"""List CAD drawings that changed recently."""
import argparse
from datetime import datetime, timedelta
from pathlib import Path

import pandas as pd


def changed(source: Path, days: int):
    limit = datetime.now() - timedelta(days=days)
    for f in source.rglob("*.dwg"):
        modified = datetime.fromtimestamp(f.stat().st_mtime)
        if modified > limit:
            yield {"drawing": f.stem, "folder": str(f.parent.relative_to(source)),
                   "modified": modified, "size_kb": round(f.stat().st_size / 1024)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("source", type=Path)
    parser.add_argument("--days", type=int, default=7)
    parser.add_argument("--out", type=Path, default=Path("changed_drawings.xlsx"))
    args = parser.parse_args()
    df = pd.DataFrame(changed(args.source, args.days))
    df.to_excel(args.out, index=False)
    print(f"{len(df)} drawings written to {args.out}")
