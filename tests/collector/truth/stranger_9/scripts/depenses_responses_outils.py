"""Analyse une note de frais avec l'API Responses."""
import os

from openai import OpenAI

client = OpenAI(api_key="x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)

outil = {
    "type": "function",
    "name": "plafond",
    "description": "Plafond de remboursement pour une catégorie",
    "parameters": {"type": "object", "properties": {"categorie": {"type": "string"}}, "required": ["categorie"]},
}
try:
    reponse = client.responses.create(
        model="gpt-5-mini",
        instructions="Tu contrôles des notes de frais.",
        input="Hôtel 184 € à Lyon, deux nuits. Conforme ?",
        tools=[outil],
    )
    print(reponse.output_text)
except Exception as e:
    print("contrôle manuel nécessaire:", type(e).__name__)
