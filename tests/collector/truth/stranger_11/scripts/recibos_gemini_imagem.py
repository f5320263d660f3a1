"""Lê o valor de um recibo fotografado, com o Gemini."""
import os

from google import genai
from google.genai import types
from PIL import Image, ImageDraw

recibo = Image.new("RGB", (240, 120), "white")
ImageDraw.Draw(recibo).text((20, 40), "TOTAL R$ 48,90", fill="black")
recibo.save("recibo.png")

with open("recibo.png", "rb") as foto:
    parte = types.Part.from_bytes(data=foto.read(), mime_type="image/png")

cliente = genai.Client(
    api_key="inventada", http_options=types.HttpOptions(base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
)
resposta = cliente.models.generate_content(
    model="gemini-2.5-pro",
    contents=[parte, "Qual é o total? Responda só com o número."],
    config=types.GenerateContentConfig(temperature=0),
)
print(resposta.text)
