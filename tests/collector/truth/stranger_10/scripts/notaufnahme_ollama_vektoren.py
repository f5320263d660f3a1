"""Lokale Vektoren für die Stichworte der Notaufnahme; fällt ohne Ollama auf Hashwerte zurück."""
import hashlib
import os

import ollama

STICHWORTE = ["Sturz", "Atemnot", "Fieber"]
klient = ollama.Client(host=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=5)


def ersatz(wort: str) -> list[float]:
    return [byte / 255 for byte in hashlib.sha256(wort.encode()).digest()[:8]]


try:
    vektoren = klient.embed(model="nomic-embed-text", input=STICHWORTE)["embeddings"]
except (ollama.ResponseError, KeyError, ValueError):
    vektoren = []
if not vektoren:
    vektoren = [ersatz(wort) for wort in STICHWORTE]
for wort, vektor in zip(STICHWORTE, vektoren):
    print(wort, [round(zahl, 2) for zahl in vektor][:4])
