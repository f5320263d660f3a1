# Who has a round anniversary with us in the next three months? For the cards.
from datetime import date

from dateutil.parser import parse
from dateutil.relativedelta import relativedelta
from dateutil.rrule import MO, WEEKLY, rrule

TODAY = date(2026, 4, 1)
JOINED = {
    "Team Recife": "12/05/2016",
    "Team Porto Alegre": "03/06/2021",
    "Team Lisboa": "20/04/2006",
    "Team Belo Horizonte": "15/11/2011",
}


def anniversary(joined):
    years = TODAY.year - joined.year
    return joined + relativedelta(years=years), years


def round_ones():
    last = TODAY + relativedelta(months=3)
    for name, text in JOINED.items():
        day, years = anniversary(parse(text, dayfirst=True).date())
        if TODAY <= day <= last and years % 5 == 0:
            yield day, name, years


def card_mondays(count=3):
    """The Mondays on which cards are signed."""
    return [day.date() for day in rrule(WEEKLY, byweekday=MO, dtstart=TODAY, count=count)]


if __name__ == "__main__":
    for day, name, years in sorted(round_ones()):
        print(f"{day:%d.%m.%Y}  {name}: {years} years")
    print(f"cards are signed on {', '.join(str(day) for day in card_mondays())}")
