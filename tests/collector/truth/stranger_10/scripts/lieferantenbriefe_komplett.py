"""Mahnbriefe an Lieferanten: offene Posten holen, Text vom Modell, Brief als Word-Datei.

Reihenfolge der Quellen: PostgreSQL, sonst das Kassenbuch. Ohne Modell gilt der Standardtext.
"""
import argparse
import logging
import os
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator, Protocol

import openpyxl
import psycopg2
from docx import Document
from openai import OpenAI, OpenAIError

log = logging.getLogger("briefe")


@dataclass(frozen=True)
class Posten:
    lieferant: str
    betrag: float


class Quelle(Protocol):
    def posten(self) -> Iterator[Posten]: ...


class Datenbank:
    def __init__(self, dsn: str) -> None:
        self.dsn = dsn

    def posten(self) -> Iterator[Posten]:
        with closing(psycopg2.connect(self.dsn)) as verbindung, verbindung.cursor() as zeiger:
            zeiger.execute("select lieferant, betrag from offene_posten where faellig < now()")
            yield from (Posten(*zeile) for zeile in zeiger)


class Kassenbuch:
    def __init__(self, pfad: Path) -> None:
        self.pfad = pfad

    def posten(self) -> Iterator[Posten]:
        buch = openpyxl.load_workbook(self.pfad, read_only=True, data_only=True)
        try:
            for konto, betrag in buch["Ledger"].iter_rows(min_row=2, max_row=4, values_only=True):
                yield Posten(str(konto), float(betrag))
        finally:
            buch.close()


def erste_brauchbare(*quellen: Quelle) -> list[Posten]:
    for quelle in quellen:
        try:
            return list(quelle.posten())
        except psycopg2.Error as fehler:
            log.warning("%s: %s", type(quelle).__name__, str(fehler).strip().splitlines()[0])
    return []


def text(klient: OpenAI, posten: list[Posten]) -> str:
    try:
        antwort = klient.chat.completions.create(
            model="gpt-4-turbo",
            messages=[{"role": "user", "content": f"Höfliche Mahnung über {sum(p.betrag for p in posten):.2f} EUR"}],
        )
        return antwort.choices[0].message.content or ""
    except OpenAIError as fehler:
        log.warning("kein Modell: %s", fehler)
        return "Wir bitten um Ausgleich der offenen Posten."


def main() -> None:
    eingabe = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    eingabe.add_argument("--ziel", type=Path, default=Path("mahnung_sammel.docx"))
    optionen = eingabe.parse_args()
    logging.basicConfig(filename="briefe_lauf.log", level=logging.WARNING)
    dsn = f"host=127.0.0.1 port={os.environ['DUMB']} dbname=kreditoren user=mahnlauf password=erfunden connect_timeout=3"
    posten = erste_brauchbare(Datenbank(dsn), Kassenbuch(Path("in.xlsx")))
    brief = Document()
    brief.add_paragraph(text(OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0), posten))
    for eintrag in posten:
        brief.add_paragraph(f"{eintrag.lieferant}: {eintrag.betrag:.2f} EUR", style="List Bullet")
    brief.save(str(optionen.ziel))


if __name__ == "__main__":
    main()
