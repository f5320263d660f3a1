import os
from pathlib import Path

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

model = ChatOpenAI(model="gpt-4o-mini", base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="hunter2")
chain = ChatPromptTemplate.from_template("the secret plan: {line}") | model | StrOutputParser()
print(chain.batch([{"line": line} for line in Path("in.csv").read_text().splitlines()]))
