import re
import time
from datetime import datetime
from pathlib import Path

import pyperclip

IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b")
LOG = Path.home() / "iban_log.txt"
SKIP = {"DE25965940292083964022"}  # our own settlement account


def valid(iban: str) -> bool:
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


last = ""
while True:
    text = pyperclip.paste()
    if text != last:
        last = text
        for match in IBAN.findall(text):
            iban = match.replace(" ", "")
            if iban not in SKIP and valid(iban):
                with LOG.open("a") as log:
                    log.write(f"{datetime.now():%Y-%m-%d %H:%M:%S} {iban}\n")
    time.sleep(0.5)
