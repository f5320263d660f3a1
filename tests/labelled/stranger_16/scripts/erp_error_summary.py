"""Summarise errors of the ERP client log."""
import re
from collections import Counter
from pathlib import Path

LOG = Path(r"C:\ProgramData\ErpClient\logs\client.log")
LINE = re.compile(r"^(?P<day>\d{4}-\d\d-\d\d) (?P<hour>\d\d):\d\d:\d\d\S* (?P<level>ERROR|FATAL) (?P<text>.+)$")


def normalise(text: str) -> str:
    return re.sub(r"\d+", "#", text)[:100]


def main() -> None:
    kinds, hours = Counter(), Counter()
    with LOG.open(encoding="utf-8", errors="replace") as fh:
        for line in fh:
            m = LINE.match(line)
            if m:
                kinds[normalise(m["text"])] += 1
                hours[m["hour"]] += 1
    for text, n in kinds.most_common(10):
        print(f"{n:6d}  {text}")
    print("By hour:", dict(sorted(hours.items())))


if __name__ == "__main__":
    main()
