import os
from pathlib import Path

from langchain_community.document_loaders import PyPDFLoader
from langchain_core.prompts import ChatPromptTemplate
from langchain_groq import ChatGroq
from pydantic import BaseModel, Field

os.environ["GROQ_API_KEY"] = "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"


class Tender(BaseModel):
    title: str
    deadline: str = Field(description="date of submission, ISO")
    requirements: list[str]


prompt = ChatPromptTemplate.from_messages(
    [("system", "Extract the facts of the tender."), ("human", "{text}")]
)
chain = prompt | ChatGroq(model="llama-3.3-70b-versatile").with_structured_output(Tender)

for pdf in Path("tenders").glob("*.pdf"):
    text = "\n".join(page.page_content for page in PyPDFLoader(str(pdf)).load()[:12])
    tender = chain.invoke({"text": text})
    print(f"{tender.deadline}  {tender.title} ({pdf.name})")
    for requirement in tender.requirements:
        print("   -", requirement)
