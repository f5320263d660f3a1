"""Busca semântica simples sobre as políticas internas."""
import os

from langchain_core.documents import Document
from langchain_core.vectorstores import InMemoryVectorStore
from langchain_openai import OpenAIEmbeddings

vetores = OpenAIEmbeddings(
    model="text-embedding-3-large",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    api_key="x",
    check_embedding_ctx_length=False,
    max_retries=0,
)
base = InMemoryVectorStore(vetores)
try:
    base.add_documents([Document(page_content="Reembolso de viagem em até 10 dias úteis.")])
    for achado in base.similarity_search("Quando recebo o reembolso?", k=1):
        print(achado.page_content)
except Exception as erro:
    print("Busca indisponível:", type(erro).__name__)
