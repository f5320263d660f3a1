"""Empty a share by mirroring an empty folder."""
import subprocess
import sys
import tempfile

SHARE = r"\\branch07\data"


def confirm(path):
    answer = input(f"Everything below {path} will be gone. Type the path to go on: ")
    if answer.strip() != path:
        sys.exit("Stopped")


def wipe(path):
    with tempfile.TemporaryDirectory() as empty:
        result = subprocess.run(
            ["robocopy", empty, path, "/MIR", "/R:0", "/W:0", "/MT:32", "/NFL", "/NDL", "/NJH"],
            capture_output=True, text=True,
        )
    return result.returncode


if __name__ == "__main__":
    target = sys.argv[1] if len(sys.argv) > 1 else SHARE
    confirm(target)
    print("robocopy code", wipe(target))
