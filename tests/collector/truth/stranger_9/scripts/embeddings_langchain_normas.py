"""Indexa normas de seguridad con embeddings y busca la más parecida."""
import os

from langchain_core.documents import Document
from langchain_core.vectorstores import InMemoryVectorStore
from langchain_openai import OpenAIEmbeddings

vectores = OpenAIEmbeddings(
    model="text-embedding-3-large",
    api_key="x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    check_embedding_ctx_length=False,
    max_retries=0,
)
almacen = InMemoryVectorStore(vectores)
almacen.add_documents([Document("Usar casco en el patio"), ])
print(almacen.similarity_search("¿hay que llevar casco?", k=1)[0].page_content)
