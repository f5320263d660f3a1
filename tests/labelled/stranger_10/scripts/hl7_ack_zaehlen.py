#!/usr/bin/env python3
"""Zählt die Quittungen je Sendesystem und Ergebnis."""
from collections import Counter
from pathlib import Path

EINGANG = Path("/srv/kis/ack/in")
zahl = Counter()

for datei in EINGANG.glob("*.hl7"):
    sender = "?"
    for segment in datei.read_text("latin-1").replace("\n", "\r").split("\r"):
        feld = segment.split("|")
        if feld[0] == "MSH":
            sender = feld[2]
        elif feld[0] == "MSA":
            zahl[sender, feld[1]] += 1

for (sender, ergebnis), n in zahl.most_common():
    print(f"{sender:<12} {ergebnis} {n:>6}")
