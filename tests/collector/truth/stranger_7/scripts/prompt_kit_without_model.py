"""Builds the prompt and shows the request we would send; sending needs the --send switch."""

import json
import os
import sys

try:
    from mistralai import Mistral
except ImportError:
    from mistralai.client import Mistral

request = {"model": "mistral-large-latest", "messages": [{"role": "user", "content": "Write our newsletter"}]}
with open("prompt_kit.json", "w") as f:
    json.dump(request, f, indent=2)

if "--send" in sys.argv:
    client = Mistral(api_key=os.environ["MISTRAL_API_KEY"])
    print(client.chat.complete(**request))
else:
    print("https://api.mistral.ai/v1/chat/completions")
    print("Not sent.")
