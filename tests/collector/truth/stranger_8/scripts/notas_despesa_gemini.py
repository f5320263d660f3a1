"""Classifica despesas com o Gemini e monta a planilha do financeiro."""
import csv
import os

import xlsxwriter
from google import genai

cliente = genai.Client(api_key="x", http_options={"base_url": f"http://127.0.0.1:{os.environ['HTTP']}"})

with open("in.csv", newline="", encoding="utf-8") as origem:
    despesas = list(csv.DictReader(origem))

with xlsxwriter.Workbook("despesas_classificadas.xlsx") as livro:
    aba = livro.add_worksheet("Despesas")
    aba.write_row(0, 0, ["Descrição", "Valor", "Categoria"])
    for posicao, despesa in enumerate(despesas, start=1):
        resposta = cliente.models.generate_content(
            model="gemini-2.5-flash",
            contents=f"Categoria contábil em uma palavra para: {despesa['name']}",
        )
        aba.write_row(posicao, 0, [despesa["name"], float(despesa["amount"]), resposta.text or ""])
