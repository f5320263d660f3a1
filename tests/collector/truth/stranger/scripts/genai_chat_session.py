import os

from google import genai
from google.genai import types

client = genai.Client(
    api_key="hunter2", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
)
chat = client.chats.create(model="gemini-2.5-flash", config=types.GenerateContentConfig(temperature=0))
for question in ("the secret plan", "and then?"):
    print(chat.send_message(question).text)
