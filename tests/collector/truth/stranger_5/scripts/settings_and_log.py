"""Load the job's settings, creating them with defaults the first time."""
import configparser
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

SETTINGS = Path("job.ini")

log = logging.getLogger("job")
log.setLevel(logging.INFO)
log.addHandler(RotatingFileHandler("job.log", maxBytes=100_000, backupCount=2))

if not SETTINGS.exists():
    defaults = configparser.ConfigParser()
    defaults["input"] = {"folder": ".", "pattern": "*.csv"}
    with SETTINGS.open("w") as handle:
        defaults.write(handle)

settings = configparser.ConfigParser()
settings.read(SETTINGS)
found = sorted(Path(settings["input"]["folder"]).glob(settings["input"]["pattern"]))
log.info("%d files match", len(found))
