"""Vetores das perguntas do RH com Azure, via LangChain, e a pergunta mais próxima."""
import os

import numpy as np
from langchain_openai import AzureOpenAIEmbeddings

vetorizador = AzureOpenAIEmbeddings(
    model="rh-embedding-3-large",
    azure_deployment="rh-embedding-3-large",
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_key="inventada",
    api_version="2024-02-01",
    check_embedding_ctx_length=False,
)
perguntas = ["Como peço férias?"]
base = np.array(vetorizador.embed_documents(perguntas))
alvo = np.array(vetorizador.embed_query("quero tirar folga"))
print(perguntas[int(np.argmax(base @ alvo))])
