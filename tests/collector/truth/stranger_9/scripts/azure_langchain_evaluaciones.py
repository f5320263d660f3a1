"""Evaluaciones de desempeño: borrador con Azure a través de LangChain."""
import os

from langchain_openai import AzureChatOpenAI
from pydantic import BaseModel


class Borrador(BaseModel):
    fortalezas: str
    mejoras: str


llm = AzureChatOpenAI(
    azure_deployment="rrhh-gpt-4o",
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}",
    api_version="2024-10-21",
    api_key="x",
    max_retries=0,
)
try:
    print(llm.with_structured_output(Borrador).invoke("Ana cumple plazos pero delega poco."))
except Exception as e:
    print("borrador no válido:", type(e).__name__)
