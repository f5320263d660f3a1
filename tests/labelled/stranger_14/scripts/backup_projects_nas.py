import os
import shutil
from datetime import datetime

PROJECTS = r"P:\Projects\Active"
BACKUP = r"\\nas-backup.harrowcivil.local\projects"

stamp = datetime.now().strftime("%Y%m%d")

for name in os.listdir(PROJECTS):
    src = os.path.join(PROJECTS, name)
    if not os.path.isdir(src):
        continue
    newest = max((os.path.getmtime(os.path.join(root, f)) for root, _, files in os.walk(src) for f in files), default=0)
    if datetime.now().timestamp() - newest > 7 * 86400:
        continue
    archive = shutil.make_archive(os.path.join(BACKUP, f"{name}_{stamp}"), "zip", src)
    print("saved", archive)

# keep the last five archives of each project
for name in os.listdir(PROJECTS):
    old = sorted(f for f in os.listdir(BACKUP) if f.startswith(name + "_"))[:-5]
    for f in old:
        os.remove(os.path.join(BACKUP, f))
