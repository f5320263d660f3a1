"""Answers questions of HR from the personnel files."""
from pathlib import Path

from langchain_community.retrievers import BM25Retriever
from langchain_core.documents import Document
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import ChatOpenAI
from pypdf import PdfReader

PROMPT = ChatPromptTemplate.from_messages([
    ("system", "Answer only from these pages of personnel files:\n{pages}"),
    ("human", "{question}"),
])


def pages():
    for pdf in Path("/hr/personnel_files").rglob("*.pdf"):
        employee = pdf.parent.name
        for number, page in enumerate(PdfReader(pdf).pages, 1):
            yield Document(f"[{employee} p. {number}]\n{page.extract_text()}", metadata={"employee": employee})


retriever = BM25Retriever.from_documents(list(pages()), k=6)
chain = PROMPT | ChatOpenAI(base_url="http://mistral.intra.example:8000/v1", api_key="unused", model="mistral-small")
while question := input("HR> "):
    found = "\n---\n".join(d.page_content for d in retriever.invoke(question))
    print(chain.invoke({"pages": found, "question": question}).content)
