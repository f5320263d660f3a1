"""Merges the settings of three places into one file that the scheduler understands."""
import configparser
import json
from pathlib import Path

import yaml
from dotenv import dotenv_values

Path("defaults.yaml").write_text("retries: 3\nmail: {to: ops@quay.example}\n", encoding="utf-8")
Path("site.env").write_text("SITE=Antwerp\nSHIFT=2\n", encoding="utf-8")

with open("defaults.yaml", encoding="utf-8") as source:
    settings = yaml.safe_load(source)
settings["site"] = dict(dotenv_values("site.env"))
settings["given"] = json.loads(Path("in.json").read_text())

merged = configparser.ConfigParser()
merged["job"] = {"retries": str(settings["retries"]), "site": settings["site"]["SITE"]}
with open("scheduler.ini", "w", encoding="utf-8") as target:
    merged.write(target)
