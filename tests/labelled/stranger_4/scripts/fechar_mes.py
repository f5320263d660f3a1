# Fecha o mês: espera até as 22h, quando ninguém mais está com a planilha aberta
import datetime as dt
import shutil
import time
from pathlib import Path

ORIGEM = Path(r"\\servidor\contabil\razao_atual.xlsx")
DESTINO = Path(r"\\servidor\contabil\fechados")


def segundos_ate(hora):
    agora = dt.datetime.now()
    alvo = agora.replace(hour=hora, minute=0, second=0, microsecond=0)
    if alvo <= agora:
        alvo += dt.timedelta(days=1)
    return (alvo - agora).total_seconds()


def fechar():
    nome = f"razao_{dt.date.today():%Y_%m}.xlsx"
    shutil.copy2(ORIGEM, DESTINO / nome)
    print("Fechado:", nome)


if __name__ == "__main__":
    espera = segundos_ate(22)
    print(f"Aguardando {espera / 3600:.1f} h ...")
    time.sleep(espera)
    fechar()
