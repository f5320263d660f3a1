"""Newsletter teaser; settings live in a small JSON file next to the script."""
import json
import os
from pathlib import Path

import httpx

settings = {"provider": "https://api.x.ai/v1", "model": "grok-4-fast-non-reasoning", "temperature": 0.7}
settings.update(json.loads(Path("in.json").read_text()))

os.environ["HTTPS_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"

body = {
    "model": settings["model"],
    "temperature": settings["temperature"],
    "messages": [{"role": "user", "content": "Teaser for the spring sale, 40 words."}],
}
try:
    r = httpx.post(
        settings["provider"] + "/chat/completions", json=body, headers={"Authorization": "Bearer x"}, timeout=20
    )
    teaser = r.json()["choices"][0]["message"]["content"]
except httpx.TransportError:
    teaser = "Spring sale: come and see!"

Path("teaser.txt").write_text(teaser)
