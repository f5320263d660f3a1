"""Compares a CV with a job description by their embeddings."""
import math
import os

from openai import OpenAI

client = OpenAI(api_key="sk-x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0)


def embed(texts):
    data = client.embeddings.create(model="text-embedding-3-large", input=texts, encoding_format="float").data
    return [item.embedding for item in data]


def cosine(a, b):
    return sum(x * y for x, y in zip(a, b)) / (math.hypot(*a) * math.hypot(*b))


try:
    job, *rest = embed(["Payroll specialist, SAP HCM, German C1", "Five years of payroll in SAP"])
    print("score", [round(cosine(job, cv), 3) for cv in rest])
except Exception as exc:
    print("no embeddings:", type(exc).__name__)
