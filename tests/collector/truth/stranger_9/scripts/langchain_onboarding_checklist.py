"""Make an onboarding checklist for a new colleague."""
import os

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(
    model="gpt-4.1-mini",
    temperature=0.1,
    api_key="x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    max_retries=0,
)
prompt = ChatPromptTemplate.from_messages(
    [
        ("system", "You are an HR coordinator. Write a checklist of at most {n} points."),
        ("human", "New {role} starts on {day}."),
    ]
)
chain = prompt | llm | StrOutputParser()

text = chain.invoke({"n": 8, "role": "forklift driver", "day": "Monday"})
with open("checklist.md", "w") as out:
    out.write("# Onboarding\n\n" + text + "\n")
