"""Sync the project folder to my Google Drive with rclone."""
import shutil
import subprocess
import sys

SETTINGS = {
    "source": r"P:\Projects\2024",
    "remote": "mydrive-private:work-backup",
    "exclude": ["*.tmp", "~$*", "Thumbs.db"],
    "bwlimit": "4M",
}


def build_command(cfg):
    cmd = ["rclone", "sync", cfg["source"], cfg["remote"], "--bwlimit", cfg["bwlimit"]]
    for pattern in cfg["exclude"]:
        cmd += ["--exclude", pattern]
    return cmd


def main():
    if not shutil.which("rclone"):
        sys.exit("rclone is not on the PATH")
    cmd = build_command(SETTINGS)
    print(" ".join(cmd))
    result = subprocess.run(cmd, capture_output=True, text=True)
    if result.returncode:
        sys.exit(result.stderr)
    print("Sync finished")


if __name__ == "__main__":
    main()
