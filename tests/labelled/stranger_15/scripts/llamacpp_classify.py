"""Classifica as mensagens do SAC com um modelo local (llama.cpp)."""
import csv
from collections import Counter

from llama_cpp import Llama

CATEGORIAS = ("entrega", "troca", "cobranca", "elogio", "outro")
llm = Llama(model_path="modelos/qwen2.5-3b-instruct-q4_k_m.gguf", n_ctx=2048, verbose=False)


def classificar(texto: str) -> str:
    saida = llm.create_chat_completion(
        messages=[
            {"role": "system", "content": f"Responda só com uma palavra de: {', '.join(CATEGORIAS)}"},
            {"role": "user", "content": texto[:3000]},
        ],
        temperature=0, max_tokens=5,
    )
    palavra = saida["choices"][0]["message"]["content"].strip().lower()
    return palavra if palavra in CATEGORIAS else "outro"


contagem = Counter()
with open("sac.csv", encoding="utf-8", newline="") as fh:
    for linha in csv.DictReader(fh, delimiter=";"):
        contagem[classificar(linha["mensagem"])] += 1
for categoria, n in contagem.most_common():
    print(f"{categoria:<10} {n}")
