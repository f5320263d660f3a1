"""Escala de plantão em duas abas."""

import pyexcel

escala = {
    "Manhã": [["Dia", "Pessoa"], ["Seg", "Ana"], ["Ter", "Rui"]],
    "Tarde": [["Dia", "Pessoa"], ["Seg", "Bia"], ["Ter", "Leo"]],
}
pyexcel.save_book_as(bookdict=escala, dest_file_name="escala.xlsx")

livro = pyexcel.get_book(file_name="escala.xlsx")
print(livro.sheet_names())
