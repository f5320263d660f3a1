"""Embed the knowledge base articles and store the vectors."""

import os

import numpy as np
from openai import OpenAI

ARTICLES = ["How do I reset my password?", "How do I book a meeting room?"]

client = OpenAI(base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-test")
result = client.embeddings.create(model="text-embedding-3-large", input=ARTICLES, encoding_format="float")
vectors = np.array([item.embedding for item in result.data])
np.save("kb_vectors.npy", vectors)
print(vectors.shape)
