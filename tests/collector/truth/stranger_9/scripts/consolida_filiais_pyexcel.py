"""Consolida as filiais em um único XLSX com pyexcel."""
import pyexcel

filiais = {
    "Recife": [["mês", "total"], ["out", 10], ["nov", 12]],
    "Natal": [["mês", "total"], ["out", 7], ["nov", 9]],
}
pyexcel.save_book_as(bookdict=filiais, dest_file_name="filiais.xlsx")
