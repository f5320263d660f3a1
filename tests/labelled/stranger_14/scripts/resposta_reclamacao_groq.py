import csv

import requests

CHAVE = "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"
URL = "https://api.groq.com/openai/v1/chat/completions"

MODELO_TEXTO = (
    "Escreva uma resposta cordial da seguradora, em até 120 palavras.\n"
    "Cliente: {nome}, CPF {cpf}, nascido em {nascimento}\nApólice: {apolice}\nReclamação: {texto}"
)

with open("reclamacoes.csv", encoding="utf-8") as f, open("respostas.csv", "w", newline="", encoding="utf-8") as g:
    saida = csv.writer(g)
    saida.writerow(["protocolo", "nome", "rascunho"])
    for r in csv.DictReader(f):
        resp = requests.post(
            URL,
            headers={"Authorization": f"Bearer {CHAVE}"},
            json={
                "model": "llama-3.1-70b-versatile",
                "messages": [{"role": "user", "content": MODELO_TEXTO.format(**r)}],
            },
            timeout=60,
        )
        resp.raise_for_status()
        saida.writerow([r["protocolo"], r["nome"], resp.json()["choices"][0]["message"]["content"]])
