"""Prioriza chamados com o Granite (watsonx) e registra no painel interno."""
import os

import requests

porta = os.environ["HTTP"]
r = requests.post(
    "http://us-south.ml.cloud.ibm.com/ml/v1/text/chat",
    params={"version": "2024-10-08"},
    headers={"Authorization": "Bearer x"},
    json={
        "model_id": "ibm/granite-3-3-8b-instruct",
        "project_id": "ti-atendimento",
        "messages": [{"role": "user", "content": "Prioridade (1-3): servidor de e-mail parado"}],
    },
    proxies={"http": f"http://127.0.0.1:{porta}"},
    timeout=20,
)
prioridade = r.json()["choices"][0]["message"]["content"]
requests.put(f"http://127.0.0.1:{porta}/painel/chamados/981", json={"prioridade": prioridade}, timeout=10)
