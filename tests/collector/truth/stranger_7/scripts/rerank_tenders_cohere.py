"""Rank tenders by how well they fit what we sell."""

import os

import cohere
import pandas as pd

tenders = pd.read_csv("in.csv")
co = cohere.ClientV2(api_key="test", base_url=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    result = co.rerank(model="rerank-v3.5", query="office furniture", documents=tenders["name"].astype(str).tolist())
    tenders["score"] = [r.relevance_score for r in sorted(result.results, key=lambda r: r.index)]
except Exception as exc:
    print("No ranking:", type(exc).__name__)
    tenders["score"] = 0.0
tenders.sort_values("score", ascending=False).to_csv("tenders_ranked.csv", index=False)
