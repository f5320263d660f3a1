"""Escala dos postos: monta um livro e confere as abas."""
import pyexcel

ESCALA = {
    "Posto Centro": [["dia", "enfermeira"], ["seg", "Rita"], ["ter", "Joana"]],
    "Posto Vila": [["dia", "enfermeira"], ["seg", "Célia"]],
}
pyexcel.save_book_as(bookdict=ESCALA, dest_file_name="escala_postos.xlsx")
livro = pyexcel.get_book(file_name="escala_postos.xlsx")
for aba in livro:
    print(aba.name, aba.number_of_rows() - 1)
