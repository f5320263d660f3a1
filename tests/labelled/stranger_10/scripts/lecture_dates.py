from datetime import date, datetime

import holidays
from dateutil.rrule import MO, TH, WEEKLY, rrule

free = holidays.Germany(subdiv="BY", years=(2026, 2027))
term = rrule(WEEKLY, byweekday=(MO, TH), byhour=18, byminute=15, bysecond=0, dtstart=datetime(2026, 10, 12), until=datetime(2027, 2, 5))
for number, moment in enumerate((m for m in term if m.date() not in free and not date(2026, 12, 23) <= m.date() <= date(2027, 1, 6)), 1):
    print(f"| {number} | {moment:%a %d.%m.%Y %H:%M} | |")
