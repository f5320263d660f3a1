"""Write a short text for the product page with Gemini."""
import os

from google import genai
from google.genai import types

client = genai.Client(
    api_key="none", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}", timeout=15000)
)
reply = client.models.generate_content(model="gemini-2.0-flash", contents="One sentence about a blue chair")
with open("product_text.txt", "w") as target:
    target.write(reply.text)
