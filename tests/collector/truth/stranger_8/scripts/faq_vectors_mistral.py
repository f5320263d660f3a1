"""Keep vectors of the FAQ in a local DuckDB file."""
import os

import duckdb
from mistralai.client import Mistral

FAQ = ["How do I request leave?", "Where is the parking policy?"]

client = Mistral(api_key="x", server_url=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    answer = client.embeddings.create(model="mistral-embed", inputs=FAQ)
    vectors = [item.embedding for item in answer.data]
except Exception as error:
    print("Falling back to empty vectors:", type(error).__name__)
    vectors = [[] for _ in FAQ]

with duckdb.connect("faq.duckdb") as store:
    store.execute("create or replace table faq (question varchar, vector double[])")
    store.executemany("insert into faq values (?, ?)", list(zip(FAQ, vectors)))
    print(store.execute("select count(*) from faq").fetchone())
