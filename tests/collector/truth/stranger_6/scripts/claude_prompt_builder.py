"""Writes the request for tomorrow's batch; nothing is sent yet."""
import json

import anthropic

request = {
    "model": "claude-3-5-haiku-latest",
    "max_tokens": 400,
    "messages": [{"role": "user", "content": "Summarise the open complaints of this week."}],
}
with open("prompt.json", "w") as f:
    json.dump({"sdk": anthropic.__version__, "request": request}, f, indent=2)
