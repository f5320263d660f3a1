"""Find times that are office hours at all our sites."""
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

SITES = {"Berlin": "Europe/Berlin", "São Paulo": "America/Sao_Paulo", "Shanghai": "Asia/Shanghai"}
OFFICE = range(8, 19)
STRETCHED = range(7, 22)  # still acceptable now and then


def local_hours(moment):
    return {site: moment.astimezone(ZoneInfo(zone)) for site, zone in SITES.items()}


def rate(moment):
    hours = [t.hour for t in local_hours(moment).values()]
    if all(h in OFFICE for h in hours):
        return "good"
    if all(h in STRETCHED for h in hours):
        return "acceptable"
    return None


def main():
    day = datetime.now(ZoneInfo("UTC")).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    found = False
    for half_hour in range(48):
        moment = day + timedelta(minutes=30 * half_hour)
        rating = rate(moment)
        if rating:
            found = True
            times = ", ".join(f"{site} {t:%H:%M}" for site, t in local_hours(moment).items())
            print(f"{rating:<11} {times}")
    if not found:
        print("No time suits all sites (someone would sit there at 23:00 or 02:00)")


if __name__ == "__main__":
    main()
