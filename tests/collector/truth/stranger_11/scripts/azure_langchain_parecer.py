"""Rascunho de parecer jurídico, com LangChain sobre o Azure OpenAI da empresa."""
import os

from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_openai import AzureChatOpenAI

modelo = AzureChatOpenAI(
    azure_endpoint=f"http://127.0.0.1:{os.environ['HTTP']}/",
    azure_deployment="juridico-gpt41",
    api_version="2024-12-01-preview",
    api_key="inventada",
    max_retries=0,
    temperature=0,
)
pergunta = ChatPromptTemplate.from_messages(
    [("system", "Você redige pareceres curtos."), ("human", "Assunto: {assunto}\nPrazo: {prazo} dias")]
)
cadeia = pergunta | modelo | StrOutputParser()
parecer = cadeia.invoke({"assunto": "rescisão do contrato de limpeza", "prazo": 30})
with open("parecer.txt", "w", encoding="utf-8") as destino:
    destino.write(parecer)
