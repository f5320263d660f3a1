"""Manual: German -> Polish."""
from pathlib import Path

import httpx

URL = "https://api.deepseek.com/chat/completions"
HEADERS = {"Authorization": "Bearer sk-4f8b1c7d92e34a60b5d8e7f1a2c3b49d"}


def polish(paragraph: str) -> str:
    body = {
        "model": "deepseek-chat",
        "temperature": 0.2,
        "messages": [
            {"role": "system", "content": "Translate technical German into Polish. Keep numbers and part names."},
            {"role": "user", "content": paragraph},
        ],
    }
    r = httpx.post(URL, json=body, headers=HEADERS, timeout=90)
    r.raise_for_status()
    return r.json()["choices"][0]["message"]["content"]


source = Path("handbuch.md").read_text(encoding="utf-8")
target = [polish(p) if p.strip() else p for p in source.split("\n\n")]
Path("instrukcja.md").write_text("\n\n".join(target), encoding="utf-8")
