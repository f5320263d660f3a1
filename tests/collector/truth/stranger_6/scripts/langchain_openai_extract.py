"""Extracts the order number from customer notes with a prompt template."""
import json
import os

from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(
    model="gpt-4o-mini", api_key="sk-x", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", max_retries=0, temperature=0
)
prompt = ChatPromptTemplate.from_messages(
    [("system", "Return the order number only."), ("human", "{note}")]
)
chain = prompt | llm

with open("in.json") as f:
    record = json.load(f)
print(chain.invoke({"note": f"Order {record['a']} arrived broken"}).content)
