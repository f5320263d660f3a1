"""Registers the price import as a Windows task, every day at 03:15."""
import subprocess
import sys
from pathlib import Path

TASK = "PriceImportNight"
SCRIPT = Path(__file__).with_name("import_prices.py")


def main():
    cmd = [
        "schtasks", "/Create", "/F",
        "/TN", TASK,
        "/TR", f'"{sys.executable}" "{SCRIPT}"',
        "/SC", "DAILY",
        "/ST", "03:15",
    ]
    res = subprocess.run(cmd, capture_output=True, text=True)
    if res.returncode:
        print("Could not register the task:", res.stderr)
        sys.exit(1)
    print(f"Task {TASK} registered, runs at 03:15")


if __name__ == "__main__":
    main()
