"""Onboarding checklist from the company's Azure deployment."""

import os

from langchain_openai import AzureChatOpenAI

llm = AzureChatOpenAI(
    azure_deployment="hr-gpt4",
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_version="2024-06-01",
    api_key="test",
    max_retries=0,
)
with open("onboarding.txt", "w") as f:
    f.write(llm.invoke("Checklist for the first day of a new accountant.").content)
