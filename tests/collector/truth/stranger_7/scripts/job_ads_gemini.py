"""Write a job ad with Gemini."""

import os

from google import genai
from google.genai import types

client = genai.Client(api_key="test", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}"))
response = client.models.generate_content(
    model="gemini-2.5-flash",
    contents="Write a job ad for an office manager in Lisbon.",
    config=types.GenerateContentConfig(temperature=0.7, max_output_tokens=400),
)
with open("job_ad.txt", "w", encoding="utf-8") as f:
    f.write(response.text or "")
