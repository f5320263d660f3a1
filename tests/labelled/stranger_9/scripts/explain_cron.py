"""Puts a listing of cron lines into words. It changes nothing."""
import sys

DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]


def words(minute, hour, day, month, weekday):
    when = f"at {int(hour):02}:{int(minute):02}" if hour.isdigit() and minute.isdigit() else f"at minute {minute}, hour {hour}"
    if weekday != "*":
        when += " on " + ", ".join(DAYS[int(d) % 7] for part in weekday.split(",") for d in expand(part))
    if day != "*":
        when += f" on day {day} of the month"
    return when


def expand(part):
    first, _, last = part.partition("-")
    return range(int(first), int(last or first) + 1)


for line in sys.stdin:
    line = line.strip()
    if line and not line.startswith("#"):
        *fields, command = line.split(None, 5)
        print(f"{words(*fields)}: {command}")
