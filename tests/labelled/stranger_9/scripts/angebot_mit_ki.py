"""Angebotstexte aus Stichworten; das Modell liegt auf Hugging Face und braucht eigenen Code."""
import csv

from transformers import pipeline

schreiber = pipeline(
    "text-generation",
    model="satzbau/angebot-3b-chat",
    trust_remote_code=True,
    device_map="auto",
)

with open("positionen.csv", encoding="utf-8") as ein, open("angebot.txt", "w", encoding="utf-8") as aus:
    for nr, zeile in enumerate(csv.DictReader(ein, delimiter=";"), 1):
        auftrag = f"Formuliere einen Angebotstext in zwei Sätzen: {zeile['menge']} {zeile['einheit']} {zeile['stichworte']}"
        text = schreiber(auftrag, max_new_tokens=90, return_full_text=False)[0]["generated_text"]
        aus.write(f"{nr}. {text.strip()}\n   Einzelpreis {zeile['preis']} EUR\n\n")
