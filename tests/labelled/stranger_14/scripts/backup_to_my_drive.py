import os
import shutil
from datetime import datetime

PROJECTS = r"P:\Projects\Active"
DRIVE = os.path.join(os.path.expanduser("~"), "Google Drive", "My Drive", "office_backup")

stamp = datetime.now().strftime("%Y%m%d")
os.makedirs(DRIVE, exist_ok=True)

for name in os.listdir(PROJECTS):
    src = os.path.join(PROJECTS, name)
    if not os.path.isdir(src):
        continue
    newest = max((os.path.getmtime(os.path.join(root, f)) for root, _, files in os.walk(src) for f in files), default=0)
    if datetime.now().timestamp() - newest > 7 * 86400:
        continue
    archive = shutil.make_archive(os.path.join(DRIVE, f"{name}_{stamp}"), "zip", src)
    print("saved", archive)
