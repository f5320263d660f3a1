"""Classifica multas da frota; o modelo fica no Azure, via LiteLLM."""
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"
from litellm import completion

multas = ["excesso de velocidade 62 em 50", "estacionou na calçada"]
for multa in multas:
    r = completion(
        model="azure/gpt-4o-frota",
        api_base=f"http://127.0.0.1:{os.environ['HTTP']}",
        api_version="2024-08-01-preview",
        api_key="x",
        messages=[{"role": "user", "content": f"Leve, média ou grave? {multa}"}],
    )
    print(multa, "=>", r["choices"][0]["message"]["content"])
