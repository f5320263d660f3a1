"""Which models are installed on the office GPU machine?"""
import os

import ollama
from tabulate import tabulate

client = ollama.Client(host=f"http://127.0.0.1:{os.environ['HTTP']}")
try:
    rows = [(item.model, item.size) for item in client.list().models]
    print(tabulate(rows, headers=["model", "bytes"]))
except Exception as error:
    print("No inventory:", type(error).__name__)
