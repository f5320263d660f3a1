"""Coletor de temperatura das câmaras frias: instala dependências e o próprio agendamento."""
import csv
import subprocess
import sys
from datetime import datetime
from pathlib import Path

TAREFA = "ColetorTemperatura"


def instalar():
    subprocess.run([sys.executable, "-m", "pip", "install", "-U", "pymodbus"], check=True)
    subprocess.run(
        ["schtasks", "/create", "/f", "/tn", TAREFA, "/sc", "minute", "/mo", "15",
         "/tr", f'"{sys.executable}" "{Path(__file__).resolve()}" coletar'],
        check=True,
    )
    print("Tarefa criada, a cada 15 minutos, dia e noite.")


def coletar():
    from pymodbus.client import ModbusTcpClient

    cliente = ModbusTcpClient("10.20.4.50")
    cliente.connect()
    leitura = cliente.read_holding_registers(0, count=6).registers
    cliente.close()
    with open(r"C:\Qualidade\temperaturas.csv", "a", newline="") as f:
        csv.writer(f, delimiter=";").writerow([datetime.now().isoformat(), *[v / 10 for v in leitura]])


if __name__ == "__main__":
    coletar() if "coletar" in sys.argv else instalar()
