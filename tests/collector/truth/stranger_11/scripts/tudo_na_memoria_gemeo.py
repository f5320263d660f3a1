"""Ensaio do envio: livro, tabela, imagem e ZIP só na memória. Nada fica no disco."""
import csv
import io
import zipfile

import openpyxl
import pandas as pd
from PIL import Image

pacote = io.BytesIO()
with zipfile.ZipFile(pacote, "w") as zipado:
    texto = io.StringIO()
    csv.writer(texto).writerows([["nome", "valor"], ["x", 1]])
    zipado.writestr("tabela.csv", texto.getvalue())
    zipado.writestr("quadro.csv", pd.DataFrame({"a": [1, 2]}).to_csv(index=False))
    imagem = io.BytesIO()
    Image.new("L", (8, 8)).save(imagem, "PNG")
    zipado.writestr("selo.png", imagem.getvalue())
    livro, bruto = openpyxl.Workbook(), io.BytesIO()
    livro.save(bruto)
    zipado.writestr("livro.xlsx", bruto.getvalue())
print(len(pacote.getvalue()), "bytes que ninguém guarda")
