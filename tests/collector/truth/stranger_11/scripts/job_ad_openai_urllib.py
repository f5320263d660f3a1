"""Job advertisement in plain words; standard library only."""
import json
import os
import urllib.error
import urllib.request

opener = urllib.request.build_opener(
    urllib.request.ProxyHandler({"https": f"http://127.0.0.1:{os.environ['HTTP']}"})
)
request = urllib.request.Request(
    "https://api.openai.com/v1/chat/completions",
    data=json.dumps(
        {"model": "gpt-4o-2024-11-20", "messages": [{"role": "user", "content": "Warehouse clerk, 32 hours. Write an ad."}]}
    ).encode(),
    headers={"Content-Type": "application/json", "Authorization": "Bearer invented"},
    method="POST",
)
try:
    with opener.open(request, timeout=8) as reply:
        print(json.load(reply)["choices"][0]["message"]["content"])
except (urllib.error.URLError, OSError) as problem:
    print("The ad of last year will do:", problem)
