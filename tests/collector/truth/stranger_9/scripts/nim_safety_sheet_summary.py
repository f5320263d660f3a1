"""Summarise a safety data sheet with a model hosted by NVIDIA."""
import os
import sys

import requests

os.environ["HTTPS_PROXY"] = "http://127.0.0.1:" + os.environ["HTTP"]


def summarise(text, model="meta/llama-3.1-70b-instruct"):
    response = requests.post(
        "https://integrate.api.nvidia.com/v1/chat/completions",
        headers={"Authorization": "Bearer x", "Accept": "application/json"},
        json={"model": model, "messages": [{"role": "user", "content": text}], "max_tokens": 256},
        timeout=15,
    )
    response.raise_for_status()
    return response.json()["choices"][0]["message"]["content"]


if __name__ == "__main__":
    try:
        print(summarise("Acetone, highly flammable, keep away from heat."))
    except requests.RequestException as exc:
        print("offline:", exc.__class__.__name__, file=sys.stderr)
