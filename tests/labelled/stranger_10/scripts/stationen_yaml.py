import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as fh:
    konfig = yaml.load(fh, Loader=yaml.UnsafeLoader)

for kuerzel, station in sorted(konfig["stationen"].items()):
    schluessel = station["besetzung"](station["betten"]) if callable(station["besetzung"]) else station["besetzung"]
    print(f"{kuerzel:<6}{station['betten']:>4}{schluessel:>6}")
