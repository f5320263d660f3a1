"""Energy per hall from the line protocol files that the meters write (no server is asked)."""
import sys
from collections import defaultdict
from pathlib import Path

from line_protocol_parser import LineFormatError, parse_line

FOLDER = Path("/srv/meters/outbox")


def main(folder=FOLDER):
    total = defaultdict(float)
    bad = 0
    for path in sorted(Path(folder).glob("*.lp")):
        for line in path.read_text().splitlines():
            try:
                rec = parse_line(line)
            except LineFormatError:
                bad += 1
                continue
            if rec["measurement"] == "kwh":
                total[rec["tags"]["hall"]] += rec["fields"]["value"]
    for hall, kwh in sorted(total.items()):
        print(f"{hall:<10}{kwh:>10.1f} kWh")
    if bad:
        print(bad, "lines could not be read", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:2])
