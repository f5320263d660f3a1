"""Escala de plantão das duas equipes, com pyexcel; grava o livro e relê as abas."""
import pyexcel

EQUIPES = {
    "Equipe Azul": [["dia", "médica"], ["seg", "Dra. Quitéria"], ["ter", "Dra. Noêmia"]],
    "Equipe Verde": [["dia", "médico"], ["seg", "Dr. Valdemar"]],
}
pyexcel.save_book_as(bookdict=EQUIPES, dest_file_name="plantao.xlsx")
livro = pyexcel.get_book(file_name="plantao.xlsx")
for aba in livro:
    print(aba.name, aba.number_of_rows())
pyexcel.free_resources()
