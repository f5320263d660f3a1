import datetime as dt
import zipfile
from pathlib import Path

SOURCE = Path(r"\\fs05\purchasing\prices")
last = dt.date.today().replace(day=1) - dt.timedelta(days=1)

with zipfile.ZipFile(SOURCE / "archive" / f"prices_{last:%Y_%m}.zip", "w", compression=zipfile.ZIP_DEFLATED) as archive:
    for path in SOURCE.glob(f"{last:%Y-%m}*.xlsx"):
        archive.write(path, path.name)
        print(path.name)
