import csv
import html
from datetime import datetime
from pathlib import Path

SOURCE = Path("queues.csv")          # written by the phone system every minute
TARGET = Path("wallboard.html")      # shown on the screen in the office

with SOURCE.open(newline="", encoding="utf-8") as f:
    queues = list(csv.DictReader(f))

cells = []
for q in queues:
    waiting = int(q["waiting"])
    colour = "#2e7d32" if waiting < 5 else "#f9a825" if waiting < 12 else "#c62828"
    cells.append(
        f'<div class="q" style="background:{colour}"><h2>{html.escape(q["queue"])}</h2>'
        f'<p>{waiting} waiting, longest {int(q["longest_s"]) // 60} min</p></div>'
    )

page = f"""<!doctype html>
<html><head><meta charset="utf-8"><meta http-equiv="refresh" content="60">
<style>body{{font-family:sans-serif}} .q{{color:#fff;padding:1em;margin:1em;float:left;width:20em}}</style>
</head><body><h1>Queues at {datetime.now():%H:%M}</h1>{''.join(cells)}</body></html>"""

TARGET.write_text(page, encoding="utf-8")
print("Wallboard updated")
