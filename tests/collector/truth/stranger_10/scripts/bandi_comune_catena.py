"""Riassume il bando e ne ricava le scadenze, con una catena LangChain."""
import os

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.runnables import RunnableLambda, RunnableParallel
from langchain_openai import ChatOpenAI

llm = ChatOpenAI(
    model="gpt-4o-2024-08-06",
    api_key="ufficio-gare",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}/v1",
    max_retries=0,
)
riassunto = ChatPromptTemplate.from_template("Riassumi in due righe: {bando}") | llm | StrOutputParser()
scadenze = ChatPromptTemplate.from_template("Elenca le scadenze: {bando}") | llm | StrOutputParser()
catena = RunnableParallel(riassunto=riassunto, scadenze=scadenze) | RunnableLambda(lambda d: "\n---\n".join(d.values()))

with open("in.txt", encoding="utf-8") as f:
    bando = f.read()
with open("bando_in_breve.txt", "w", encoding="utf-8") as f:
    f.write(catena.invoke({"bando": bando}))
