"""Sentimiento de las opiniones del comedor con un endpoint de Hugging Face."""
import os

os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"

from huggingface_hub import InferenceClient

cliente = InferenceClient(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="x", timeout=20)

for opinion in ("La sopa estaba fría", "Personal encantador"):
    salida = cliente.chat.completions.create(
        model="meta-llama/Llama-3.1-8B-Instruct",
        messages=[{"role": "user", "content": f"POSITIVO o NEGATIVO: {opinion}"}],
        max_tokens=5,
    )
    print(opinion, "=", salida.choices[0].message.content)
