import shutil
import time
from datetime import datetime
from pathlib import Path

ORIGEM = Path(r"\\srvloja\comercial\precos")
DRIVE = Path(r"G:\Meu Drive\precos_trabalho")   # meu Drive pessoal

ja_copiou = None

print("Aguardando domingo às 20h. Não feche esta janela.")
while True:
    agora = datetime.now()
    if agora.weekday() == 6 and agora.hour == 20 and ja_copiou != agora.date():
        for arq in ORIGEM.glob("*.xlsx"):
            shutil.copy2(arq, DRIVE / arq.name)
            print("copiado", arq.name)
        ja_copiou = agora.date()
    time.sleep(60)
