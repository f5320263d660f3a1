import csv
import ftplib
from datetime import date

import pyodbc

STR_CONEXAO = "DRIVER={SQL Server};SERVER=192.168.10.20;DATABASE=HOSP;UID=faturamento;PWD=Fat#2022Hosp"
FTP_HOST = "ftp.saudemaisoperadora.example"
FTP_USER = "hsm_prestador"
FTP_PASS = "K9w!prest2311"

arquivo = f"ATEND_{date.today():%Y%m}.csv"

con = pyodbc.connect(STR_CONEXAO)
cur = con.cursor()
cur.execute(
    """
    SELECT p.nome, p.cpf, p.carteirinha, a.cid, a.data_atendimento, a.valor
      FROM atendimento a JOIN paciente p ON p.id = a.id_paciente
     WHERE a.convenio = 'SAUDEMAIS' AND MONTH(a.data_atendimento) = MONTH(GETDATE()) - 1
    """
)

with open(arquivo, "w", newline="", encoding="latin-1") as f:
    w = csv.writer(f, delimiter=";")
    w.writerow([c[0] for c in cur.description])
    w.writerows(cur.fetchall())
con.close()

ftp = ftplib.FTP(FTP_HOST, timeout=60)
ftp.login(FTP_USER, FTP_PASS)
ftp.cwd("/entrada")
with open(arquivo, "rb") as f:
    ftp.storbinary(f"STOR {arquivo}", f)
ftp.quit()
print("Arquivo enviado:", arquivo)
