import urllib.parse

import openpyxl

book = openpyxl.load_workbook("shift_plan.xlsx", data_only=True)
staff = {row[0]: (row[1], row[2]) for row in book["Staff"].iter_rows(min_row=2, max_col=3, values_only=True)}

with open("links.html", "w", encoding="utf-8") as out:
    for number, *days in book["Week"].iter_rows(min_row=2, max_col=8, values_only=True):
        if number not in staff:
            continue
        name, mobile = staff[number]
        lines = [f"{d}: {s}" for d, s in zip(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), days) if s]
        text = urllib.parse.quote(f"Hi {name}, your shifts next week:\n" + "\n".join(lines))
        out.write(f'<p><a href="https://wa.me/{mobile.lstrip("+")}?text={text}">{name}</a></p>\n')
