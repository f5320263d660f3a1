"""Answer a question about the travel policy with LangChain."""
import os

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

os.environ["HTTP_PROXY"] = f"http://127.0.0.1:{os.environ['HTTP']}"
prompt = ChatPromptTemplate.from_messages([("system", "Answer from the policy: {policy}"), ("human", "{question}")])
model = ChatOpenAI(model="gpt-4o", api_key="sk-none", base_url="http://api.openai.com/v1", max_retries=0, timeout=20)
chain = prompt | model | StrOutputParser()
print(chain.invoke({"policy": "Economy class only.", "question": "May I fly business?"}))
