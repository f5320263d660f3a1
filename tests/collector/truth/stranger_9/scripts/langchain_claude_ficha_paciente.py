"""Extrai dados de uma ficha de internação para o cadastro."""
import os

from langchain_anthropic import ChatAnthropic
from langchain_core.messages import HumanMessage, SystemMessage

modelo = ChatAnthropic(
    model="claude-haiku-4-5",
    api_key="x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_tokens=256,
    max_retries=0,
)

ficha = open("in.txt", encoding="utf-8").read()
mensagens = [
    SystemMessage("Responda em JSON com nome, leito e convênio."),
    HumanMessage(ficha),
]
resposta = modelo.invoke(mensagens)
print(resposta.content)
