"""Publica a tabela de preços numa planilha Google."""
import gspread
import pandas as pd
from oauth2client.service_account import ServiceAccountCredentials

ESCOPOS = ["https://spreadsheets.google.com/feeds", "https://www.googleapis.com/auth/drive"]
ARQUIVO = r"\\servidor\comercial\tabela_precos.xlsx"


def autenticar():
    cred = ServiceAccountCredentials.from_json_keyfile_name("conta_servico.json", ESCOPOS)
    return gspread.authorize(cred)


def publicar(df):
    cliente = autenticar()
    planilha = cliente.create("Tabela de preços - representantes")
    planilha.sheet1.update([df.columns.tolist()] + df.astype(str).values.tolist())
    planilha.share(None, perm_type="anyone", role="reader")
    return planilha.url


if __name__ == "__main__":
    dados = pd.read_excel(ARQUIVO)
    print("Link para os representantes:", publicar(dados[["codigo", "descricao", "preco", "desconto_max"]]))
