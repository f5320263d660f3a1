"""Starts a tool of the suite; each file must be as it was when it was released."""
import argparse
import hashlib
import json
import sys
from pathlib import Path

import soil_report
import spray_plan
import yield_map

HERE = Path(__file__).resolve().parent
TOOLS = {
    "yield_map": yield_map.main,
    "spray_plan": spray_plan.main,
    "soil_report": soil_report.main,
}


def digest(path: Path) -> str:
    checksum = hashlib.sha256()
    with path.open("rb") as handle:
        for block in iter(lambda: handle.read(65536), b""):
            checksum.update(block)
    return checksum.hexdigest()


def changed() -> list:
    wanted = json.loads((HERE / "released.json").read_text())
    return [name for name, value in wanted.items() if digest(HERE / name) != value]


def fields() -> list:
    return sorted(p.stem for p in (HERE / "fields").glob("*.geojson"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool", choices=sorted(TOOLS))
    parser.add_argument("field", nargs="?", help="name of a field; without it, all fields")
    args = parser.parse_args()

    wrong = changed()
    if wrong:
        sys.exit(f"Changed since the release: {', '.join(wrong)}. Please call the IT desk.")

    for field in [args.field] if args.field else fields():
        TOOLS[args.tool](field)


if __name__ == "__main__":
    main()
