"""Pack old projects: P:\\Projects\\X -> \\\\archive\\projects\\X.zip, then check the zip."""
import shutil
import time
import zipfile
from pathlib import Path

PROJECTS = Path(r"P:\Projects")
ARCHIVE = Path(r"\\archive\projects")
TWO_YEARS = 2 * 365 * 86400


def newest(folder: Path) -> float:
    return max((f.stat().st_mtime for f in folder.rglob("*") if f.is_file()), default=0)


for project in PROJECTS.iterdir():
    if not project.is_dir() or time.time() - newest(project) < TWO_YEARS:
        continue
    made = shutil.make_archive(str(ARCHIVE / project.name), "zip", root_dir=project)
    with zipfile.ZipFile(made) as z:
        bad = z.testzip()
    print(project.name, "->", made, "BROKEN: " + bad if bad else "ok")
