"""Lista as unidades conectadas e avisa se houver alguma removível (não copia nada)."""
import csv
import socket
from datetime import datetime
from pathlib import Path

import psutil

RELATORIO = Path(r"\\srv-adv\ti\auditoria\unidades.csv")


def unidades():
    for p in psutil.disk_partitions(all=False):
        yield p.device, p.fstype, "removable" in p.opts


def registrar(linhas):
    novo = not RELATORIO.exists()
    with RELATORIO.open("a", newline="", encoding="utf-8") as f:
        w = csv.writer(f, delimiter=";")
        if novo:
            w.writerow(["data", "maquina", "unidade", "sistema", "removivel"])
        w.writerows(linhas)


def main():
    agora = datetime.now().isoformat(timespec="seconds")
    maquina = socket.gethostname()
    linhas = []
    for dispositivo, fs, removivel in unidades():
        linhas.append([agora, maquina, dispositivo, fs, "sim" if removivel else "nao"])
        if removivel:
            print("ATENÇÃO: unidade removível em", dispositivo)
    registrar(linhas)
    print(len(linhas), "unidades registradas")


if __name__ == "__main__":
    main()
