"""Classify a contract with a LangChain prompt."""

import os

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

prompt = ChatPromptTemplate.from_messages(
    [("system", "Answer with one of: lease, employment, service."), ("human", "{contract}")]
)
llm = ChatOpenAI(model="gpt-4o-mini", temperature=0, base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1", api_key="sk-test")
chain = prompt | llm | StrOutputParser()

with open("in.txt") as f:
    print(chain.invoke({"contract": f.read()}))
