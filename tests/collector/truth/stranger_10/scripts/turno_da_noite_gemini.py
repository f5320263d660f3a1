# pedi pro ChatGPT um script pra resumir o plantão. funciona!
import json
import os

from google import genai
from google.genai import types

client = genai.Client(
    api_key="chave-do-hospital",
    http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}"),
)
plantao = json.load(open("in.json"))
resposta = client.models.generate_content(
    model="gemini-2.0-flash-lite",
    contents=f"Resuma o plantão em uma frase: {plantao}",
    config=types.GenerateContentConfig(temperature=0.1, max_output_tokens=80),
)
print(resposta.text)
