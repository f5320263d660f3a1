"""Check whether today's files have arrived, without opening them."""
import os
from datetime import datetime
from pathlib import Path

EXPECTED = ["in.csv", "in.xlsx", "payroll.xlsx", "bank.ofx"]


def describe(name):
    path = Path(name)
    if not path.exists():
        return f"{name}: MISSING"
    info = os.stat(path)
    return f"{name}: {info.st_size} bytes, readable={os.access(path, os.R_OK)}"


if __name__ == "__main__":
    lines = [f"Checked at {datetime.now():%Y-%m-%d}"] + [describe(name) for name in EXPECTED]
    Path("status.txt").write_text("\n".join(lines))
    print("\n".join(lines))
