"""Esvazia a pasta pública do servidor na sexta-feira às 22h."""
import os
import shutil
import time
from datetime import datetime, timedelta

PASTA = r"\\SRV-ARQUIVOS\Publico"


def proxima_sexta_22h() -> datetime:
    agora = datetime.now()
    alvo = (agora + timedelta(days=(4 - agora.weekday()) % 7)).replace(hour=22, minute=0, second=0, microsecond=0)
    return alvo if alvo > agora else alvo + timedelta(days=7)


while True:
    espera = (proxima_sexta_22h() - datetime.now()).total_seconds()
    print(f"aguardando {espera / 3600:.1f} h")
    time.sleep(espera)
    for nome in os.listdir(PASTA):
        caminho = os.path.join(PASTA, nome)
        if os.path.isdir(caminho):
            shutil.rmtree(caminho, ignore_errors=True)
        else:
            os.remove(caminho)
