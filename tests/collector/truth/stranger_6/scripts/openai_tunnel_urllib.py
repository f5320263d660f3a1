import os
import urllib.error
import urllib.request

os.environ["https_proxy"] = f"http://127.0.0.1:{os.environ['HTTP']}"

try:
    with urllib.request.urlopen("https://api.openai.com/v1/models", timeout=8) as reply:
        print(reply.status)
except (urllib.error.URLError, OSError) as exc:
    print("OpenAI is blocked from this network:", type(exc).__name__)
