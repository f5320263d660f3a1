"""Keep two versions of the workbook, as asked by the controller."""

import shutil
from pathlib import Path

shutil.copyfile("in.xlsx", "in_v1.xlsx")
shutil.copyfile("in_v1.xlsx", "in_v2.xlsx")
print([p.name for p in sorted(Path().glob("in_v*.xlsx"))])
