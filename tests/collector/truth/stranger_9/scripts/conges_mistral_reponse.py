"""Prépare une réponse aux demandes de congés."""
import os

from mistralai.client import Mistral

with Mistral(api_key="x", server_url=f"http://127.0.0.1:{os.environ['HTTP']}") as mistral:
    reponse = mistral.chat.complete(
        model="mistral-large-latest",
        messages=[
            {"role": "system", "content": "Tu travailles au service du personnel d'une mairie."},
            {"role": "user", "content": open("in.txt", encoding="utf-8").read()},
        ],
        temperature=0.2,
    )
    print(reponse.choices[0].message.content)
