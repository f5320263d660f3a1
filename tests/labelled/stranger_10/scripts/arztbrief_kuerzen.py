"""Kürzt Entlassbriefe auf fünf Sätze für den Hausarzt (Modell läuft im Haus)."""
import argparse
from pathlib import Path

import httpx
import pdfplumber

ANWEISUNG = "Fasse den folgenden Entlassbrief in höchstens fünf Sätzen für den Hausarzt zusammen. Erfinde nichts."


def text_von(pdf: Path) -> str:
    with pdfplumber.open(pdf) as doc:
        return "\n".join(seite.extract_text() or "" for seite in doc.pages)


def kuerzen(brief: str, url: str) -> str:
    antwort = httpx.post(
        f"{url}/v1/chat/completions",
        json={
            "model": "llama-3.3-70b-instruct",
            "temperature": 0.1,
            "messages": [{"role": "system", "content": ANWEISUNG}, {"role": "user", "content": brief}],
        },
        timeout=180,
    )
    antwort.raise_for_status()
    return antwort.json()["choices"][0]["message"]["content"]


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("ordner", type=Path)
    ap.add_argument("--url", default="http://ki-gpu01.klinikum-auental.example:8000")
    args = ap.parse_args()
    for pdf in sorted(args.ordner.glob("Entlassbrief_*.pdf")):
        pdf.with_suffix(".kurz.txt").write_text(kuerzen(text_von(pdf), args.url), encoding="utf-8")
        print("fertig:", pdf.name)
