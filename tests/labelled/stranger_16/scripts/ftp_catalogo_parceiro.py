"""Envia o catálogo com estoque ao FTP do marketplace."""
import csv
import io
from ftplib import FTP_TLS

from openpyxl import load_workbook

SERVIDOR = "ftp.mercadoparceiro.example"
USUARIO = "atacadao_sul"
SENHA = "p4rceiro-XML-90"


def gerar_csv(planilha: str) -> io.BytesIO:
    ws = load_workbook(planilha, data_only=True)["Estoque"]
    texto = io.StringIO()
    w = csv.writer(texto, delimiter=";")
    for linha in ws.iter_rows(values_only=True):
        w.writerow(linha[:5])
    return io.BytesIO(texto.getvalue().encode("utf-8"))


def enviar(dados: io.BytesIO):
    with FTP_TLS(SERVIDOR) as ftp:
        ftp.login(USUARIO, SENHA)
        ftp.prot_p()
        ftp.cwd("/catalogo")
        ftp.storbinary("STOR catalogo.csv", dados)


if __name__ == "__main__":
    enviar(gerar_csv(r"\\srv-arquivos\estoque\catalogo.xlsx"))
    print("Catálogo enviado.")
