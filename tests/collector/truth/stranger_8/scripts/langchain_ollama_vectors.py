"""Vectors for product names, from the local model server."""
import os

from langchain_ollama import OllamaEmbeddings

PRODUCTS = ["office chair, black", "desk chair, dark", "whiteboard marker"]

embedder = OllamaEmbeddings(model="mxbai-embed-large", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    vectors = embedder.embed_documents(PRODUCTS)
    print(len(vectors), "vectors")
except Exception as error:
    print("No vectors:", type(error).__name__)
