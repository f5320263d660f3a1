"""Liste les évaluations ; l'IA n'est chargée que sur demande."""
import os
import sys

import yaml

REGLAGES = yaml.safe_load("""
evaluations:
  - {nom: Leroy, note: 4}
  - {nom: Petit, note: 2}
ia: false
""")


def commenter(texte):
    from anthropic import Anthropic

    client = Anthropic(api_key=os.environ["ANTHROPIC_API_KEY"])
    return client.messages.create(
        model="claude-sonnet-4-5", max_tokens=100, messages=[{"role": "user", "content": texte}]
    )


for e in REGLAGES["evaluations"]:
    ligne = f"{e['nom']}: {'★' * e['note']}"
    if REGLAGES["ia"] or "--ia" in sys.argv:
        ligne += commenter(ligne).content[0].text
    print(ligne)
