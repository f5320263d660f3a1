"""Claude über die OpenAI-kompatible Schnittstelle; Antwort auf Bewerberfragen."""
import os

from openai import OpenAI

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
client = OpenAI(api_key="x", base_url="http://api.anthropic.com/v1/", max_retries=0)
antwort = client.chat.completions.create(
    model="claude-sonnet-4-20250514",
    messages=[{"role": "user", "content": "Bewerber fragt: Gibt es Jobrad?"}],
)
print(antwort.choices[0].message.content)
