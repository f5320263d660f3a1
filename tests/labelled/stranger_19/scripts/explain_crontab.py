"""Explain the lines of a crontab file in words."""
import sys

DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def words(minute, hour, dom, month, dow):
    parts = []
    if minute.isdigit() and hour.isdigit():
        parts.append(f"at {int(hour):02d}:{int(minute):02d}")
    elif minute.startswith("*/"):
        parts.append(f"every {minute[2:]} minutes")
    else:
        parts.append(f"minute {minute}, hour {hour}")
    if dom != "*":
        parts.append(f"on day {dom} of the month")
    if month != "*":
        parts.append(f"in month {month}")
    if dow != "*":
        parts.append("on " + ", ".join(DAYS[int(d)] if d.isdigit() else d for d in dow.split(",")))
    return " ".join(parts)


def main(path):
    with open(path, encoding="utf-8") as fh:
        for line in fh:
            line = line.strip()
            if not line or line.startswith("#") or "=" in line.split()[0]:
                continue
            *fields, command = line.split(None, 5)
            print(f"{command[:50]:50} {words(*fields)}")


if __name__ == "__main__":
    main(sys.argv[1])
