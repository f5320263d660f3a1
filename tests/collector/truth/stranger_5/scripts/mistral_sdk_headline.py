"""Headlines for the newsletter (Mistral SDK)."""
import os

try:
    from mistralai import Mistral
except ImportError:
    from mistralai.client import Mistral

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
with Mistral(api_key="none", server_url="http://api.mistral.ai", timeout_ms=15000) as client:
    try:
        reply = client.chat.complete(
            model="mistral-large-latest", messages=[{"role": "user", "content": "Three headlines about spring tyres"}]
        )
        print(reply.choices[0].message.content)
    except Exception as error:
        print("no headline:", type(error).__name__)
