"""Feedback de clientes com sentimento, em planilha do LibreOffice."""

import os

import pandas as pd
from langchain_anthropic import ChatAnthropic

llm = ChatAnthropic(
    model="claude-3-5-haiku-20241022", base_url=f"http://127.0.0.1:{os.environ['HTTP']}", api_key="teste", max_retries=0
)

tabela = pd.read_csv("in.csv")
tabela["sentimento"] = [llm.invoke(f"Positivo ou negativo? {nome}").content for nome in tabela["name"]]
tabela.to_excel("feedback.ods", sheet_name="Feedback", engine="odf", index=False)
