"""Copy this week's pleadings to my own Dropbox for the weekend."""
import time
from pathlib import Path

import dropbox
from dropbox.files import WriteMode

TOKEN = "sl.u.AFq8Zr1mVw3kTz9bXhN5cJ2yLpQeRdU7oGiS4vMnKtWxPaYfBj0HsCE6lDg"
SOURCE = Path(r"P:\Matters\Pleadings")
WEEK = 7 * 86400

dbx = dropbox.Dropbox(TOKEN)
count = 0
for docx in SOURCE.rglob("*.docx"):
    if time.time() - docx.stat().st_mtime > WEEK:
        continue
    target = "/weekend/" + docx.relative_to(SOURCE).as_posix()
    dbx.files_upload(docx.read_bytes(), target, mode=WriteMode.overwrite)
    count += 1
print(count, "files are in Dropbox")
