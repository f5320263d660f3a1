"""Triagem de currículos com modelo aberto na Groq: sim, não ou talvez."""
import json
import os

import groq

CURRICULOS = {
    "Anaís Quintela": "Dez anos de contabilidade, fala francês.",
    "Tércio Bragança": "Recém-formado em letras, estágio em editora.",
}
cliente = groq.Groq(api_key="inventada", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", max_retries=0)
decisoes = {}
for nome, texto in CURRICULOS.items():
    resposta = cliente.chat.completions.create(
        model="llama-3.3-70b-versatile",
        messages=[
            {"role": "system", "content": "Vaga: contador. Responda sim, não ou talvez."},
            {"role": "user", "content": texto},
        ],
        temperature=0.1,
    )
    decisoes[nome] = resposta.choices[0].message.content
with open("triagem.json", "w", encoding="utf-8") as destino:
    json.dump(decisoes, destino, ensure_ascii=False, indent=2)
