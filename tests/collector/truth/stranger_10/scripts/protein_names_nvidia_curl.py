"""Normalise protein names with NVIDIA's hosted endpoint, by curl because the cluster's OpenSSL is odd."""
import io
import json
import os

import pycurl

NAMES = ["p53", "TP-53", "tumour protein 53"]


def post(url: str, payload: dict) -> bytes:
    buffer = io.BytesIO()
    handle = pycurl.Curl()
    try:
        handle.setopt(pycurl.URL, url)
        handle.setopt(pycurl.PROXY, f"http://127.0.0.1:{os.environ['HTTP']}")
        handle.setopt(pycurl.HTTPHEADER, ["Content-Type: application/json", "Authorization: Bearer nvapi-invented"])
        handle.setopt(pycurl.POSTFIELDS, json.dumps(payload))
        handle.setopt(pycurl.WRITEDATA, buffer)
        handle.setopt(pycurl.TIMEOUT, 10)
        handle.perform()
    finally:
        handle.close()
    return buffer.getvalue()


try:
    print(post(
        "https://integrate.api.nvidia.com/v1/chat/completions",
        {"model": "nvidia/llama-3.1-nemotron-nano-8b-v1", "messages": [{"role": "user", "content": ", ".join(NAMES)}]},
    ))
except pycurl.error as problem:
    print("kept as they are:", NAMES, problem.args[0])
