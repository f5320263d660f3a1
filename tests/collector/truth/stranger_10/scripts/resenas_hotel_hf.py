"""Sentimiento de las reseñas del hotel con un modelo abierto."""
import os

os.environ["HF_ENDPOINT"] = f"http://127.0.0.1:{os.environ['HTTP']}"  # la réplica del Hub en nuestra red
from huggingface_hub import InferenceClient

cliente = InferenceClient(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="hf_inventado")
for resena in ["Habitación limpia", "El ascensor no funcionaba"]:
    salida = cliente.chat_completion(
        [{"role": "user", "content": f"positivo o negativo: {resena}"}],
        model="Qwen/Qwen2.5-7B-Instruct",
        max_tokens=5,
    )
    print(resena, "=>", salida.choices[0].message.content)
