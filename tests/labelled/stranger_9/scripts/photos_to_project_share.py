"""Sort photos by the day they were taken."""
import shutil
from datetime import datetime
from pathlib import Path

from PIL import Image

INBOX = Path("/srv/sites/bridge-12/inbox")
SHARE = Path("/srv/sites/bridge-12/photos")
TAKEN = 36867  # EXIF DateTimeOriginal

for photo in INBOX.glob("*.jp*g"):
    with Image.open(photo) as image:
        stamp = image.getexif().get_ifd(0x8769).get(TAKEN)
    day = datetime.strptime(stamp, "%Y:%m:%d %H:%M:%S") if stamp else datetime.fromtimestamp(photo.stat().st_mtime)
    folder = SHARE / f"{day:%Y-%m-%d}"
    folder.mkdir(exist_ok=True)
    shutil.move(str(photo), folder / photo.name)
