"""Erstellt Vokabelkarten für den Sprachkurs mit dem lokalen Modell."""
import os

import ollama

client = ollama.Client(host=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    antwort = client.chat(
        model="llama3.2:3b",
        messages=[{"role": "user", "content": "Zehn englische Wörter rund um das Lager, mit Übersetzung."}],
    )
    print(antwort["message"]["content"])
except Exception as fehler:
    print("Modell nicht erreichbar:", type(fehler).__name__)
