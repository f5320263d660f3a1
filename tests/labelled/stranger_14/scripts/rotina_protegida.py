# Rotina de frete fornecida pela FreteSoft - nao alterar
import base64
import zlib

import pandas as pd

_R = (
    b"eJw9jk0OgyAQhfee4u1ESnCgmpgm9C62QkKsYlDv35Emnd28n29m8gEh+8OLze9JYV4Ujril"
    b"5lGB5zXuHg73QRNiKA6cQx3y+I5pHadUw384YyxpKhWOzQue6Ih+jD9HOhht+iLyyTOvyOlc"
    b"J1HcG64PIK+2BNOIOsuq4L1tYYga1jvdK9im+gJ2Fy98"
)

exec(zlib.decompress(base64.b64decode(_R)).decode("utf-8"), globals())

cargas = pd.read_excel("cargas.xlsx")
cargas["frete"] = [frete(c.peso, c.km, c.tipo) for c in cargas.itertuples()]
cargas.to_excel("cargas_com_frete.xlsx", index=False)
print("Frete total: R$", round(cargas["frete"].sum(), 2))
