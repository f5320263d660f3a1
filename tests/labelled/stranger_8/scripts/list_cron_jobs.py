"""Table of the cron jobs of this machine, in words."""
import subprocess


def words(fields: list[str]) -> str:
    minute, hour, _day, _month, weekday = fields
    when = f"{hour.zfill(2)}:{minute.zfill(2)}" if hour.isdigit() and minute.isdigit() else f"{hour} h {minute} min"
    return when if weekday == "*" else f"{when} on weekday {weekday}"


def main() -> None:
    listing = subprocess.run(["crontab", "-l"], capture_output=True, text=True)
    if listing.returncode:
        print("No crontab for this user.")
        return
    for line in listing.stdout.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        parts = line.split(None, 5)
        if len(parts) == 6:
            print(f"{words(parts[:5]):<24} {parts[5]}")


if __name__ == "__main__":
    main()
