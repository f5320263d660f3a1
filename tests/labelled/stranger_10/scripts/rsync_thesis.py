#!/usr/bin/env python3
import subprocess
import sys

FOLDERS = ["/projects/turbine_nda/raw", "/projects/turbine_nda/reports"]

for folder in FOLDERS:
    name = folder.rsplit("/", 1)[-1]
    done = subprocess.run(["rsync", "-a", "--info=progress2", f"{folder}/", f"/hpcstore/groups/turbine/{name}/"])
    if done.returncode:
        sys.exit(f"{folder} failed")
