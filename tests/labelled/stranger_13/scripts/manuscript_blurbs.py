"""Blurb and keywords per manuscript."""
from pathlib import Path

from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import AzureChatOpenAI
from pydantic import BaseModel, Field


class Blurb(BaseModel):
    blurb: str = Field(description="back cover text, 90 words")
    keywords: list[str] = Field(min_length=5, max_length=5)


llm = AzureChatOpenAI(azure_deployment="gpt-4o-lit", api_version="2024-06-01", temperature=0.7)
prompt = ChatPromptTemplate.from_messages([
    ("system", "You are the editor of a literary publisher."),
    ("human", "Opening chapters:\n\n{text}"),
])
chain = prompt | llm.with_structured_output(Blurb)

for path in sorted(Path("manuscripts").glob("*.txt")):
    result = chain.invoke({"text": path.read_text(encoding="utf-8")[:40000]})
    print(path.stem, result.blurb, ", ".join(result.keywords), sep="\n", end="\n\n")
