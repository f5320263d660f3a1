"""Comentários de boletim pelo Azure OpenAI, sem SDK."""
import csv
import os

import httpx

RECURSO = "http://boletins-api.openai.azure.com"
IMPLANTACAO = "gpt-4o-mini"

with httpx.Client(
    proxy=f"http://127.0.0.1:{os.environ['HTTP']}", headers={"api-key": "x"}, timeout=20
) as http, open("boletins.csv", "w", newline="", encoding="utf-8") as saida:
    escritor = csv.writer(saida, delimiter=";")
    escritor.writerow(["aluno", "comentario"])
    for aluno, media in [("Rita", 8.7), ("Davi", 5.9), ("Luan", 7.1)]:
        r = http.post(
            f"{RECURSO}/openai/deployments/{IMPLANTACAO}/chat/completions",
            params={"api-version": "2024-06-01"},
            json={"messages": [{"role": "user", "content": f"Comentário de boletim, média {media}"}]},
        )
        escritor.writerow([aluno, r.json()["choices"][0]["message"]["content"]])
