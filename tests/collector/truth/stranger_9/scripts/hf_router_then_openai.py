"""Simplify a letter: the Hugging Face router, else OpenAI."""
import json
import os
import urllib.error
import urllib.request

gate = f"http://127.0.0.1:{os.environ['HTTP']}"
opener = urllib.request.build_opener(urllib.request.ProxyHandler({"http": gate, "https": gate}))


def post(url, model):
    request = urllib.request.Request(
        url,
        json.dumps({"model": model, "messages": [{"role": "user", "content": "Simplify: 'hereinafter'"}]}).encode(),
        {"Authorization": "Bearer x", "Content-Type": "application/json"},
    )
    with opener.open(request, timeout=15) as reply:
        return json.load(reply)["choices"][0]["message"]["content"]


try:
    print(post("https://router.huggingface.co/v1/chat/completions", "Qwen/Qwen3-8B"))
except urllib.error.URLError as e:
    print("router:", e.reason)
    print(post("http://api.openai.com/v1/chat/completions", "gpt-4o-mini"))
