"""Valida a configuração do assistente sem consumir cota."""
import yaml
from google import genai
from google.genai import types

with open("assistente.yaml", "w", encoding="utf-8") as arquivo:
    yaml.safe_dump({"modelo": "gemini-2.5-flash", "temperatura": 0.3, "limite": 512}, arquivo)

with open("assistente.yaml", encoding="utf-8") as arquivo:
    opcoes = yaml.safe_load(arquivo)

cliente = genai.Client(api_key="chave-de-teste")
config = types.GenerateContentConfig(temperature=opcoes["temperatura"], max_output_tokens=opcoes["limite"])
print(type(cliente).__name__, opcoes["modelo"], config.model_dump(exclude_none=True))
