"""Index the FAQ with embeddings from an OpenAI-compatible service."""
import json
import os

from openai import OpenAI

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
client = OpenAI(api_key="sk-none", base_url="http://api.openai.com/v1", max_retries=0)
questions = ["How do I return an item?", "Where is my invoice?"]
result = client.embeddings.create(model="text-embedding-3-small", input=questions, encoding_format="float")
with open("faq_index.json", "w") as target:
    json.dump([{"index": item.index, "vector": item.embedding} for item in result.data], target)
