"""Product names in three languages from Gemini's REST interface; httpx, company proxy."""
import os

import httpx

LOCAL = f"http://127.0.0.1:{os.environ['HTTP']}"
MODEL = "gemini-2.0-flash"
URL = f"https://generativelanguage.googleapis.com/v1beta/models/{MODEL}:generateContent"

with httpx.Client(base_url=LOCAL, timeout=5) as intranet:
    product = intranet.get("/products/next").json()

body = {"contents": [{"parts": [{"text": f"Name this in English, Dutch and Greek: {product['object']}"}]}]}
try:
    with httpx.Client(proxy=LOCAL, headers={"x-goog-api-key": "invented"}) as outside:
        print(outside.post(URL, json=body).json()["candidates"][0]["content"]["parts"][0]["text"])
except httpx.HTTPError as problem:
    print("names must wait:", type(problem).__name__)
