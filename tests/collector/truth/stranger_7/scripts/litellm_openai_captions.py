"""Captions for product photos."""

import csv
import os

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm

PRODUCTS = ["Desk lamp", "Standing desk"]

with open("captions.csv", "w", newline="") as f:
    writer = csv.writer(f)
    writer.writerow(["product", "caption"])
    for product in PRODUCTS:
        answer = litellm.completion(
            model="openai/gpt-4.1-nano",
            api_base=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
            api_key="test",
            messages=[{"role": "user", "content": f"Caption for a photo of: {product}"}],
        )
        writer.writerow([product, answer.choices[0].message.content])
