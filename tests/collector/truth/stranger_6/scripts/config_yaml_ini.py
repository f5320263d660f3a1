import configparser

import yaml

settings = {"report": {"folder": "reports", "currency": "EUR"}, "mail": {"to": "controlling@company.example"}}
with open("settings.yaml", "w") as f:
    yaml.safe_dump(settings, f)

with open("settings.yaml") as f:
    loaded = yaml.safe_load(f)
ini = configparser.ConfigParser()
ini.read_dict(loaded)
with open("settings.ini", "w") as f:
    ini.write(f)
