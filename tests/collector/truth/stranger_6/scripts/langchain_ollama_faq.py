import os

from langchain_ollama import ChatOllama

llm = ChatOllama(model="mistral-nemo", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", temperature=0)
try:
    print(llm.invoke("How do I order a new badge?").content)
except Exception as exc:
    print("FAQ bot offline:", type(exc).__name__)
