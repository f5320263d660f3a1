"""Answer a handbook question, printing as it streams."""
import os
from pathlib import Path

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages(
    [("system", "Answer only from the handbook:\n{handbook}"), ("human", "{question}")]
)
model = ChatOpenAI(model="gpt-4o", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="x", max_retries=0)
chain = prompt | model | StrOutputParser()

handbook = Path("in.txt").read_text(encoding="utf-8")
try:
    for token in chain.stream({"handbook": handbook, "question": "How many vacation days do I have?"}):
        print(token, end="")
except Exception as error:
    print("No answer:", type(error).__name__)
