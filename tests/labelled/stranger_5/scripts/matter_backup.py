import datetime
import os

import dropbox
from dropbox.files import WriteMode

TOKEN = "sl.u.g2Xy0N95rStKuOTIRQ646Wt6RUBfqCKB7mBVqC5B32KM1fzYTTKrzJHeoILb4xol"
LOCAL = r"M:\Matters\2024-0417 Kestrel Packaging"
REMOTE = "/matters/kestrel"

# Only at weekends, so that nobody is working in the folder
if datetime.date.today().weekday() < 5:
    print("Not the weekend, nothing to do.")
    raise SystemExit

dbx = dropbox.Dropbox(TOKEN)
done = 0
for folder, _, names in os.walk(LOCAL):
    for name in names:
        if name.startswith("~$"):
            continue
        path = os.path.join(folder, name)
        relative = os.path.relpath(path, LOCAL).replace("\\", "/")
        with open(path, "rb") as f:
            dbx.files_upload(f.read(), f"{REMOTE}/{relative}", mode=WriteMode.overwrite, mute=True)
        done += 1
        print("uploaded", relative)

print(done, "files copied")
