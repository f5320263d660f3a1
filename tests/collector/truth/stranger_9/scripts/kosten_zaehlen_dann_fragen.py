"""Zählt erst die Token, fragt dann Claude (Rechtsabteilung)."""
import os

import anthropic

client = anthropic.Anthropic(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
FRAGE = [{"role": "user", "content": "Darf die Kantine Messer verleihen? Kurze Einschätzung."}]
MODELL = "claude-opus-4-20250514"

anzahl = client.messages.count_tokens(model=MODELL, messages=FRAGE)
print("Token:", getattr(anzahl, "input_tokens", "?"))
antwort = client.messages.create(model=MODELL, max_tokens=300, messages=FRAGE)
print(antwort.content[0].text)
