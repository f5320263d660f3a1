"""Empacota o livro do mês para o contador. Ninguém olha dentro."""
import hashlib
import shutil
import zipfile

import openpyxl  # noqa: F401  (sobrou da versão antiga)

shutil.copyfile("in.xlsx", "livro_2026_11.xlsx")
with zipfile.ZipFile("para_o_contador.zip", "w", zipfile.ZIP_DEFLATED) as pacote:
    pacote.write("livro_2026_11.xlsx")
with open("para_o_contador.zip", "rb") as pacote:
    print(hashlib.file_digest(pacote, "sha256").hexdigest())
