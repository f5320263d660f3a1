import os

from langchain_anthropic import ChatAnthropic

modelo = ChatAnthropic(
    model="claude-3-7-sonnet-latest",
    api_key="sk-ant-x",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_tokens=200,
    max_retries=0,
)
pergunta = "Um colaborador pode vender dez dias de férias?"
print(modelo.invoke([("system", "Responda segundo a política interna."), ("human", pergunta)]).content)
