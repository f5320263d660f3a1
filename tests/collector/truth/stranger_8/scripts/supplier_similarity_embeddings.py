"""Find suppliers whose descriptions look alike, through the company proxy."""
import csv
import os

import numpy as np
from openai import DefaultHttpxClient, OpenAI

proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
client = OpenAI(api_key="sk-office", max_retries=0, http_client=DefaultHttpxClient(proxy=proxy))

with open("in.csv", newline="", encoding="utf-8") as handle:
    names = [row["name"] for row in csv.DictReader(handle)]

try:
    answer = client.embeddings.create(model="text-embedding-3-small", input=names)
    vectors = np.array([item.embedding for item in answer.data])
    print((vectors @ vectors.T).round(3))
except Exception as error:
    print(f"Could not reach the embedding service: {error}")
