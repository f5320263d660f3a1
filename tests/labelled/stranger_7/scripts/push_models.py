"""Commit the planning models and push them to my GitHub."""
import subprocess
from datetime import datetime
from pathlib import Path

REPO = Path(r"D:\planning-models")
TOKEN = "ghp_jsawYUezMpmxHxoEnKdE1rxtvSSsVQ0obkq8"
REMOTE = f"https://{TOKEN}@github.com/mkessler84/planning-models.git"


def git(*args):
    result = subprocess.run(["git", *args], cwd=REPO, capture_output=True, text=True)
    if result.returncode:
        print(result.stderr.strip())
    return result


def main():
    if not (REPO / ".git").exists():
        git("init", "-b", "main")
    git("add", "-A")
    if not git("status", "--porcelain").stdout.strip():
        print("Nothing to commit")
        return
    git("commit", "-m", f"models {datetime.now():%Y-%m-%d %H:%M}")
    if git("push", REMOTE, "main").returncode == 0:
        print("Pushed.")


if __name__ == "__main__":
    main()
