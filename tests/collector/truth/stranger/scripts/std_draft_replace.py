import os
from pathlib import Path

draft, final = Path("report.tmp"), Path("report.csv")
text = Path("in.csv").read_text()
with draft.open("w") as file:
    file.write(text.upper())
    file.flush()
    os.fsync(file.fileno())
draft.replace(final)
