"""Says in words when a crontab line runs. Reads text only, installs nothing."""
DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

EXAMPLES = {
    "0 3 * * * /opt/backup.sh": "every day at 03:00",
    "30 22 * * 5 /opt/report.sh": "on Friday at 22:30",
    "15 * * * * /opt/poll.sh": "every hour at minute 15",
}


def explain(line: str) -> str:
    minute, hour, _dom, _month, dow, *_command = line.split()
    if hour == "*":
        return f"every hour at minute {int(minute)}"
    time = f"{int(hour):02d}:{int(minute):02d}"
    if dow == "*":
        return f"every day at {time}"
    return f"on {DAYS[int(dow) % 7]} at {time}"


def test_examples():
    for line, words in EXAMPLES.items():
        assert explain(line) == words


if __name__ == "__main__":
    import sys

    for line in sys.stdin:
        if line.strip() and not line.startswith("#"):
            print(explain(line))
