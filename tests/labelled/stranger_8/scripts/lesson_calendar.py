"""Calendar of lessons for a school year, without holidays."""
import datetime as dt

HOLIDAYS = [(dt.date(2025, 10, 6), dt.date(2025, 10, 17)), (dt.date(2025, 12, 22), dt.date(2026, 1, 5))]
LESSONS = {0: ("Mathematics", "08:00"), 2: ("Biology", "09:45"), 3: ("English", "11:30")}


def free(day: dt.date) -> bool:
    return any(first <= day <= last for first, last in HOLIDAYS)


lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//school//lessons//EN"]
day = dt.date(2025, 9, 1)
while day <= dt.date(2026, 6, 30):
    if day.weekday() in LESSONS and not free(day):
        name, start = LESSONS[day.weekday()]
        stamp = f"{day:%Y%m%d}T{start.replace(':', '')}00"
        lines += ["BEGIN:VEVENT", f"UID:{stamp}@school.example", f"DTSTART:{stamp}", "DURATION:PT90M"]
        lines += [f"SUMMARY:{name}", "END:VEVENT"]
    day += dt.timedelta(days=1)
lines.append("END:VCALENDAR")

with open("lessons.ics", "w", encoding="utf-8", newline="\r\n") as out:
    out.write("\n".join(lines))
