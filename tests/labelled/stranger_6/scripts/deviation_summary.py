"""Summarise deviation reports of the quality lab with the model on our own workstation."""
import json
from pathlib import Path

import requests

OLLAMA_URL = "http://localhost:11434/api/generate"
MODEL = "llama3.1:8b"
REPORT_DIR = Path("deviations")


def summarise(text: str) -> str:
    payload = {
        "model": MODEL,
        "prompt": f"Summarise this deviation report in three bullet points:\n\n{text}",
        "stream": False,
        "options": {"temperature": 0.1},
    }
    response = requests.post(OLLAMA_URL, json=payload, timeout=300)
    response.raise_for_status()
    return response.json()["response"].strip()


def main() -> None:
    out = {}
    for path in sorted(REPORT_DIR.glob("*.txt")):
        print(f"Processing {path.name} ...")
        out[path.stem] = summarise(path.read_text(encoding="utf-8"))
    Path("summary.json").write_text(json.dumps(out, indent=2, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
