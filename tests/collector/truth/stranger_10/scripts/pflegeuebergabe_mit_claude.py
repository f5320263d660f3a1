"""Übergabenotizen der Nachtschicht kürzen, mit Wiederholung bei Störungen."""
from __future__ import annotations

import os
import time
from dataclasses import dataclass, field

import anthropic

MODELL = "claude-3-5-haiku-20241022"


@dataclass
class Notiz:
    zimmer: str
    text: str
    kurz: str = ""


@dataclass
class Uebergabe:
    klient: anthropic.Anthropic
    notizen: list[Notiz] = field(default_factory=list)
    versuche: int = 3

    def kuerzen(self, notiz: Notiz) -> None:
        for versuch in range(1, self.versuche + 1):
            try:
                antwort = self.klient.messages.create(
                    model=MODELL,
                    max_tokens=120,
                    system="Kürze Pflegenotizen auf einen Satz. Keine Diagnosen erfinden.",
                    messages=[{"role": "user", "content": notiz.text}],
                )
            except anthropic.APIConnectionError:
                time.sleep(0.1 * versuch)
                continue
            notiz.kurz = "".join(teil.text for teil in antwort.content if teil.type == "text")
            return
        notiz.kurz = "(nicht gekürzt)"

    def alle(self):
        for notiz in self.notizen:
            self.kuerzen(notiz)
            yield f"{notiz.zimmer}: {notiz.kurz}"


def main() -> None:
    with open("in.txt", encoding="utf-8") as quelle:
        grundtext = quelle.read().strip()
    klient = anthropic.Anthropic(api_key="klinik", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
    uebergabe = Uebergabe(klient, [Notiz("204", grundtext + " ruhig geschlafen"), Notiz("207", grundtext + " Bein hochgelagert")])
    for zeile in uebergabe.alle():
        print(zeile)


if __name__ == "__main__":
    main()
