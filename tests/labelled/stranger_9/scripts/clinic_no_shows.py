import os
from datetime import date, timedelta

import psycopg

QUERY = """
    select p.last_name, p.first_name, p.date_of_birth, p.phone, count(*) as missed
    from appointments a
    join patients p on p.id = a.patient_id
    where a.status = 'no_show' and a.starts_at >= %s
    group by p.id
    having count(*) >= 2
    order by missed desc
"""


def quarter_start(today: date) -> date:
    return date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)


def main():
    since = quarter_start(date.today())
    with psycopg.connect(os.environ["PRACTICE_DSN"]) as conn:
        rows = conn.execute(QUERY, (since,)).fetchall()
    for last, first, born, phone, missed in rows:
        print(f"{last}, {first} (*{born:%d.%m.%Y}) {phone}: {missed}x")
    print(f"{len(rows)} patients since {since}")


if __name__ == "__main__":
    main()
