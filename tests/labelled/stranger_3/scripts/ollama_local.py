# Traduz as descrições de produto usando o Ollama que roda na minha máquina
import pandas as pd
import requests

OLLAMA = "http://localhost:11434/api/generate"


def traduz(texto):
    r = requests.post(
        OLLAMA,
        json={
            "model": "llama3.1:8b",
            "prompt": f"Traduza para inglês comercial, sem comentários:\n{texto}",
            "stream": False,
        },
        timeout=180,
    )
    r.raise_for_status()
    return r.json()["response"].strip()


df = pd.read_excel("descricoes.xlsx")
df["description_en"] = [traduz(t) for t in df["descricao"].fillna("")]
df.to_excel("descricoes_en.xlsx", index=False)
