"""Post the state of the last imports as an adaptive card in the team channel."""
import json
import os
from pathlib import Path

import httpx

STATE = Path("/var/lib/imports/state.json")


def card(imports: list[dict]) -> dict:
    facts = [{"title": i["source"], "value": f"{'OK' if i['ok'] else 'FAILED'} ({i['rows']} rows)"} for i in imports]
    return {
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "content": {
                "type": "AdaptiveCard", "version": "1.4",
                "body": [{"type": "TextBlock", "text": "Imports", "weight": "bolder"},
                         {"type": "FactSet", "facts": facts}],
            },
        }],
    }


if __name__ == "__main__":
    imports = json.loads(STATE.read_text())
    response = httpx.post(os.environ["TEAMS_WEBHOOK"], json=card(imports), timeout=15)
    response.raise_for_status()
    print("posted", len(imports), "imports")
