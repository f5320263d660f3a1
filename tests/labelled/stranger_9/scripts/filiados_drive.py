# Envia a lista de filiados ao sindicato para o Drive da minha conta particular
from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive
import pandas as pd

MINHA_CONTA = "rosangela.tavares81@gmail.com"

funcionarios = pd.read_excel(r"\\srv-rh\relatorios\quadro.xlsx")
filiados = funcionarios.loc[funcionarios["desconto_sindical"] == "S", ["matricula", "nome", "setor", "sindicato"]]
filiados.to_excel("filiados.xlsx", index=False)

auth = GoogleAuth()
auth.LocalWebserverAuth()  # abre o navegador; entrar com MINHA_CONTA
drive = GoogleDrive(auth)

arquivo = drive.CreateFile({"title": "filiados.xlsx"})
arquivo.SetContentFile("filiados.xlsx")
arquivo.Upload()
print(f"{len(filiados)} linhas enviadas para {MINHA_CONTA}")
