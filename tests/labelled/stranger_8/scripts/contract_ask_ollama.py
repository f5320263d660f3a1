"""Ask a local model for the notice period in each contract."""
import csv
from pathlib import Path

import requests

URL = "http://localhost:11434/api/generate"
QUESTION = "What is the notice period for termination in this contract? Answer in one sentence."


def ask(text: str) -> str:
    reply = requests.post(
        URL,
        json={"model": "llama3.1", "prompt": f"{QUESTION}\n\n{text[:12000]}", "stream": False},
        timeout=300,
    )
    reply.raise_for_status()
    return reply.json()["response"].strip()


with open("notice_periods.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.writer(out, delimiter=";")
    writer.writerow(["contract", "notice"])
    for path in sorted(Path("contracts").glob("*.txt")):
        writer.writerow([path.stem, ask(path.read_text(encoding="utf-8"))])
        print("done:", path.name)
