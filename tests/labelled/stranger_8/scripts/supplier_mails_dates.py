"""Delivery dates out of suppliers' mails, by pattern."""
import csv
import datetime as dt
import email
import re
from email import policy
from pathlib import Path

DATE = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](20\d\d)\b")


def dates(text: str) -> list[dt.date]:
    found = []
    for day, month, year in DATE.findall(text):
        try:
            found.append(dt.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return found


with open("promised.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out)
    for path in sorted(Path("mails").glob("*.eml")):
        mail = email.message_from_bytes(path.read_bytes(), policy=policy.default)
        body = mail.get_body(preferencelist=("plain",))
        found = dates(body.get_content()) if body else []
        writer.writerow([path.name, mail["subject"], max(found).isoformat() if found else "none"])
