"""Ask Phi on our Azure AI Foundry resource; ticket comes from the local helpdesk first."""
import json
import os
import urllib.error
import urllib.request

LOCAL = f"http://127.0.0.1:{os.environ['HTTP']}"
with urllib.request.urlopen(LOCAL + "/tickets/next", timeout=5) as answer:
    ticket = json.load(answer)

outside = urllib.request.build_opener(urllib.request.ProxyHandler({"https": LOCAL}))
request = urllib.request.Request(
    "https://helpdesk-rg.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview",
    data=json.dumps({"model": "Phi-4-mini-instruct", "messages": [{"role": "user", "content": str(ticket)}]}).encode(),
    headers={"api-key": "invented", "Content-Type": "application/json"},
)
try:
    with outside.open(request, timeout=10) as answer:
        print(json.load(answer))
except urllib.error.URLError as problem:
    print("Left for a human:", problem.reason)
