"""Which offer answers the request best? (Cohere)"""
import os

import cohere

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
client = cohere.ClientV2(api_key="none", base_url="http://api.cohere.com", timeout=15)
try:
    reply = client.chat(model="command-r-plus", messages=[{"role": "user", "content": "Compare offers A and B"}])
    print(reply.message)
except Exception as error:
    print("Cohere:", type(error).__name__)
