"""Draft FAQ answers with Mistral."""

import os

from langchain_mistralai import ChatMistralAI

llm = ChatMistralAI(
    model="mistral-medium-latest", endpoint=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="test", max_retries=1
)
questions = ["How long do refunds take?", "Where is my invoice?"]

with open("faq.md", "w") as f:
    for question in questions:
        f.write(f"## {question}\n\n")
        try:
            f.write(llm.invoke(question).content + "\n\n")
        except Exception as exc:
            f.write(f"_to be written ({type(exc).__name__})_\n\n")
