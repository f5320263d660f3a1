import ctypes
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TASK = "LabelChecker"


def main():
    if not ctypes.windll.shell32.IsUserAnAdmin():
        sys.exit("Please start as administrator.")
    action = f'"{sys.executable}" "{HERE / "check_labels.py"}"'
    done = subprocess.run(
        ["schtasks", "/Create", "/F", "/TN", TASK, "/TR", action, "/SC", "DAILY", "/ST", "23:00"],
        capture_output=True,
        text=True,
    )
    print(done.stdout or done.stderr)


if __name__ == "__main__":
    main()
