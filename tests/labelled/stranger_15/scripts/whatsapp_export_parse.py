"""Parse an exported WhatsApp chat of the drivers' group into a table."""
import re
import sys

import pandas as pd

LINE = re.compile(r"^\[?(\d{2}[./]\d{2}[./]\d{2,4}),? (\d{2}:\d{2})(?::\d{2})?\]?(?: -)? ([^:]+): (.*)$")


def parse(path: str):
    current = None
    with open(path, encoding="utf-8") as fh:
        for line in fh:
            m = LINE.match(line.strip("\u200e\n"))
            if m:
                if current:
                    yield current
                day, time, driver, text = m.groups()
                current = {"day": day, "time": time, "driver": driver, "text": text}
            elif current:
                current["text"] += " " + line.strip()
    if current:
        yield current


df = pd.DataFrame(parse(sys.argv[1]))
df["has_phone"] = df["text"].str.contains(r"\+?\d[\d /-]{7,}")
df.to_excel("chat.xlsx", index=False)
print(df["driver"].value_counts())
