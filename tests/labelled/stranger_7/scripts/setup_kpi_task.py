"""Registers the KPI script as a Windows task."""
import getpass
import subprocess
import sys
from pathlib import Path

TASK = "PlantKPI"
SCRIPT = Path(__file__).with_name("plant_kpi.py")


def main():
    if not SCRIPT.exists():
        sys.exit(f"{SCRIPT} not found")
    command = [
        "schtasks", "/Create", "/F",
        "/TN", TASK,
        "/TR", f'"{sys.executable}" "{SCRIPT}"',
        "/SC", "DAILY",
        "/ST", "01:00",
        "/RU", getpass.getuser(),
    ]
    try:
        subprocess.run(command, check=True)
    except subprocess.CalledProcessError as exc:
        sys.exit(f"Could not create the task (exit code {exc.returncode})")
    print(f"Task '{TASK}' runs every day at 01:00")


if __name__ == "__main__":
    main()
