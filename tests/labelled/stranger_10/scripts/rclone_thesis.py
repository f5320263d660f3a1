#!/usr/bin/env python3
import subprocess
import sys

FOLDERS = ["/projects/turbine_nda/raw", "/projects/turbine_nda/reports"]

for folder in FOLDERS:
    name = folder.rsplit("/", 1)[-1]
    done = subprocess.run(["rclone", "copy", folder, f"gdrive-privat:phd/{name}", "--transfers=8", "--progress"])
    if done.returncode:
        sys.exit(f"{folder} failed")
