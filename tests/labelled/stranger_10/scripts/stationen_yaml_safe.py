import sys
import yaml

with open(sys.argv[1], encoding="utf-8") as fh:
    konfig = yaml.load(fh, Loader=yaml.SafeLoader)

fehler = [k for k, s in konfig["stationen"].items() if not isinstance(s["betten"], int) or not isinstance(s["besetzung"], (int, float))]
for kuerzel, station in sorted(konfig["stationen"].items()):
    print(f"{kuerzel:<6}{station['betten']:>4}{station['besetzung']:>6}")
sys.exit(f"keine Zahl bei {fehler}" if fehler else 0)
