"""Business day calendar for payment runs (pure date arithmetic)."""
from datetime import date, timedelta
from functools import lru_cache


@lru_cache
def easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def target_holidays(year: int) -> set[date]:
    e = easter(year)
    return {
        date(year, 1, 1), e - timedelta(days=2), e + timedelta(days=1),
        date(year, 5, 1), date(year, 12, 25), date(year, 12, 26),
    }


def next_business_day(d: date) -> date:
    while d.weekday() >= 5 or d in target_holidays(d.year):
        d += timedelta(days=1)
    return d


if __name__ == "__main__":
    year = date.today().year + 1
    for month in range(1, 13):
        print(f"Payment run {month:02d}: {next_business_day(date(year, month, 15)):%a %d.%m.%Y}")
