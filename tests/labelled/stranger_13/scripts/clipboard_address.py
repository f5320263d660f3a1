"""Takes a copied table and puts it back with aligned columns, once."""
import csv
import io

import pyperclip

rows = list(csv.reader(io.StringIO(pyperclip.paste()), delimiter="\t"))
if not rows or len(rows[0]) < 2:
    raise SystemExit("Please copy a table in Excel first.")

widths = [max(len(r[i]) if i < len(r) else 0 for r in rows) for i in range(len(rows[0]))]
lines = []
for number, row in enumerate(rows):
    lines.append("  ".join(cell.ljust(w) for cell, w in zip(row, widths)).rstrip())
    if number == 0:
        lines.append("  ".join("-" * w for w in widths))

pyperclip.copy("\n".join(lines))
print(f"{len(rows)} rows are in the clipboard, ready to paste")
