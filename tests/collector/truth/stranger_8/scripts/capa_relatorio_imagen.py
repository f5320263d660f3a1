"""Gera opções de capa para o relatório anual."""
import os

from google import genai
from google.genai import types

cliente = genai.Client(
    api_key="x", http_options=types.HttpOptions(base_url=f"http://localhost:{os.environ['HTTP']}")
)
try:
    resultado = cliente.models.generate_images(
        model="imagen-4.0-generate-001",
        prompt="Capa minimalista de relatório anual, formas geométricas verdes",
        config=types.GenerateImagesConfig(number_of_images=2),
    )
    for numero, imagem in enumerate(resultado.generated_images or [], start=1):
        imagem.image.save(f"capa_{numero}.png")
    print(len(resultado.generated_images or []), "capas geradas")
except Exception as erro:
    print("Falhou:", type(erro).__name__)
