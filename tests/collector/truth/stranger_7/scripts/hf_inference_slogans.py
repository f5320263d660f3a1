"""Slogans para a campanha de fim de ano (Hugging Face)."""

import os

from huggingface_hub import InferenceClient

cliente = InferenceClient(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="hf_teste")
try:
    resposta = cliente.chat.completions.create(
        model="meta-llama/Llama-3.1-8B-Instruct",
        messages=[{"role": "user", "content": "Três slogans para uma papelaria."}],
        max_tokens=120,
    )
    print(resposta.choices[0].message.content)
except Exception as erro:
    print("Sem slogans:", type(erro).__name__)
