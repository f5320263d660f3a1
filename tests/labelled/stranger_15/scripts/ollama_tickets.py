"""Classify tickets with a local model (Ollama)."""
import csv

import ollama

MODEL = "llama3.1:8b"
CATEGORIES = ["printer", "network", "erp", "account", "hardware", "other"]


def classify(subject: str, body: str) -> str:
    prompt = (
        f"Classify the ticket into one of {', '.join(CATEGORIES)}. Answer with the word only.\n\n"
        f"Subject: {subject}\n{body[:1500]}"
    )
    answer = ollama.generate(model=MODEL, prompt=prompt, options={"temperature": 0})["response"]
    word = answer.strip().lower().strip(".")
    return word if word in CATEGORIES else "other"


with open("tickets.csv", newline="", encoding="utf-8") as src, \
        open("tickets_classified.csv", "w", newline="", encoding="utf-8") as dst:
    reader = csv.DictReader(src)
    writer = csv.DictWriter(dst, fieldnames=reader.fieldnames + ["category"])
    writer.writeheader()
    for row in reader:
        row["category"] = classify(row["subject"], row["body"])
        writer.writerow(row)
