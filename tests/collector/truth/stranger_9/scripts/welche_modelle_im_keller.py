"""Listet die Modelle auf dem Kellerserver."""
import os

from ollama import Client

keller = Client(host=f"http://localhost:{os.environ['HTTP']}", timeout=10)
try:
    for m in keller.list().models:
        print(m.model)
except Exception as e:
    print("Keller:", type(e).__name__)
