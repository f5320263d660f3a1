import csv
import sys

from docx import Document
from transformers import pipeline

LABELS = ["termination", "liability", "confidentiality", "payment", "jurisdiction", "other"]
classify = pipeline("zero-shot-classification", model="facebook/bart-large-mnli")

with open("clauses.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out)
    writer.writerow(["paragraph", "type", "score"])
    for p in Document(sys.argv[1]).paragraphs:
        if len(p.text) > 40:
            result = classify(p.text, LABELS)
            writer.writerow([p.text[:120], result["labels"][0], round(result["scores"][0], 2)])
