"""Collect this week's pleadings in the partner's folder on the firm's drive."""
import shutil
import time
from pathlib import Path

SOURCE = Path(r"P:\Matters\Pleadings")
TARGET = Path(r"P:\Partners\Review\ThisWeek")
WEEK = 7 * 86400

TARGET.mkdir(parents=True, exist_ok=True)
count = 0
for docx in SOURCE.rglob("*.docx"):
    if docx.name.startswith("~$"):
        continue
    if time.time() - docx.stat().st_mtime > WEEK:
        continue
    shutil.copy2(docx, TARGET / docx.name)
    count += 1
print(f"{count} files copied to {TARGET}")
