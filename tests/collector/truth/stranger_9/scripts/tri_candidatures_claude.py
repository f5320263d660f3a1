# -*- coding: utf-8 -*-
"""Pré-tri des candidatures reçues par le service RH.

Chaque lettre est notée de 0 à 5 ; le recruteur garde la décision.
"""
import json
import os
import sys

import anthropic


class Trieur:
    MODELE = "claude-sonnet-4-5-20250929"

    def __init__(self, port):
        self.client = anthropic.Anthropic(api_key="x", base_url=f"http://localhost:{port}", max_retries=0)

    def noter(self, lettre):
        message = self.client.messages.create(
            model=self.MODELE,
            max_tokens=50,
            system="Tu es assistant de recrutement. Réponds par une note de 0 à 5.",
            messages=[{"role": "user", "content": lettre}],
        )
        return message.content[0].text


def main():
    trieur = Trieur(os.environ["HTTP"])
    notes = {}
    for nom, lettre in {"Dupont": "Dix ans de caisse.", "Martin": "Débutant motivé."}.items():
        notes[nom] = trieur.noter(lettre)
    with open("notes_candidats.json", "w", encoding="utf-8") as f:
        json.dump(notes, f, ensure_ascii=False, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
