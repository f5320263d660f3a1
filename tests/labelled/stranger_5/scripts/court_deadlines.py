"""Court deadlines, counted in working days (no weekends, no public holidays)."""
from datetime import date, datetime, timedelta

HOLIDAYS = {
    date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1),
    date(2026, 12, 25), date(2026, 12, 26),
}
RULES = {
    "defence": 20,
    "reply": 10,
    "appeal": 30,
    "costs": 5,
}


def is_working_day(day):
    return day.weekday() < 5 and day not in HOLIDAYS


def add_working_days(start, days):
    day = start
    while days:
        day += timedelta(days=1)
        if is_working_day(day):
            days -= 1
    return day


served = datetime.strptime(input("Served on (YYYY-MM-DD): "), "%Y-%m-%d").date()
print(f"\nServed {served:%A, %d %B %Y}")
for name, days in RULES.items():
    end = add_working_days(served, days)
    reminder = end
    for _ in range(3):
        reminder -= timedelta(days=1)
        while not is_working_day(reminder):
            reminder -= timedelta(days=1)
    print(f"{name:<10}{days:>3} days -> {end:%a %d %b %Y}   remind on {reminder:%d %b}")
