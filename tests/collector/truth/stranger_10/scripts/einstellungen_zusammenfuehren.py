"""YAML, JSON und INI zu einer Einstellungsdatei zusammenführen (Umzug des Fileservers)."""
import configparser
import json
from collections import ChainMap
from pathlib import Path

import yaml

Path("server_alt.yml").write_text("dienste:\n  - samba\n  - cups\nport: 445\n", encoding="utf-8")
ini = configparser.ConfigParser()
ini["sicherung"] = {"ziel": "/mnt/band", "uhrzeit": "02:30"}
with open("sicherung.ini", "w", encoding="utf-8") as datei:
    ini.write(datei)

with open("server_alt.yml", encoding="utf-8") as datei:
    alt = yaml.safe_load(datei)
gelesen = configparser.ConfigParser()
gelesen.read(["sicherung.ini", "fehlt.ini"], encoding="utf-8")
with open("in.json", encoding="utf-8") as datei:
    extra = json.load(datei)
neu = dict(ChainMap(extra, alt, {k: dict(gelesen[k]) for k in gelesen.sections()}))
with open("server_neu.yml", "w", encoding="utf-8") as datei:
    yaml.safe_dump(neu, datei, allow_unicode=True)
