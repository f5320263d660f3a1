#!/usr/bin/env python3
"""Sucht in ADT-Nachrichten nach Aufnahmen, die zweimal kamen."""
from collections import defaultdict
from pathlib import Path

EINGANG = Path("/srv/kis/adt/in")
treffer = defaultdict(list)

for datei in EINGANG.glob("*.hl7"):
    for segment in datei.read_text("latin-1").replace("\n", "\r").split("\r"):
        if not segment.startswith("PID|"):
            continue
        feld = segment.split("|")
        treffer[(feld[5].upper(), feld[7])].append((datei.name, feld[3].split("^")[0]))

for (name, geb), funde in sorted(treffer.items()):
    if len({nummer for _, nummer in funde}) > 1:
        print(name.replace("^", ", "), geb, *funde, sep="\n   ")
