"""Vetoriza o catálogo para a busca do portal de compras."""
import os
import json

os.environ.setdefault("LITELLM_LOCAL_MODEL_COST_MAP", "True")
from litellm import embedding

itens = ["luva nitrílica P", "máscara PFF2", "avental descartável"]
vetores = {}
for item in itens:
    r = embedding(
        model="openai/text-embedding-3-small",
        input=[item],
        api_key="x",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    )
    vetores[item] = r.data[0]["embedding"]

with open("vetores.json", "w", encoding="utf-8") as f:
    json.dump(vetores, f, ensure_ascii=False)
