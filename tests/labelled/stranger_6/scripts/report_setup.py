"""Register the stock report on this workstation."""
import subprocess
import sys
from pathlib import Path

TASK_NAME = "StockReport"
SCRIPT = Path(__file__).with_name("stock_report.py")


def register(start: str = "04:15") -> None:
    action = f'"{sys.executable}" "{SCRIPT}"'
    cmd = ["schtasks", "/Create", "/F", "/SC", "DAILY", "/TN", TASK_NAME, "/TR", action, "/ST", start]
    result = subprocess.run(cmd, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"Could not register: {result.stderr.strip()}")
    print(f"{TASK_NAME} will run daily at {start}")


if __name__ == "__main__":
    register(*sys.argv[1:2])
