import os

from google import genai
from google.genai import types

client = genai.Client(
    api_key="AIza-test", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
)
response = client.models.generate_content(
    model="gemini-2.5-flash",
    contents="List three causes of delivery delays in December.",
    config=types.GenerateContentConfig(temperature=0.2, max_output_tokens=200),
)
print(response.text)
