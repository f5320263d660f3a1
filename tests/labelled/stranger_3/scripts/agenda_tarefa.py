# Cria a tarefa do Windows que roda o fechamento sozinho
import subprocess
import sys
from pathlib import Path

alvo = Path(__file__).with_name("fechamento.py")
nome = "FechamentoAutomatico"

comando = [
    "schtasks", "/create", "/f",
    "/tn", nome,
    "/tr", f'"{sys.executable}" "{alvo}"',
    "/sc", "daily",
    "/st", "00:30",
]

resultado = subprocess.run(comando, capture_output=True, text=True)
if resultado.returncode != 0:
    print("Não deu certo:", resultado.stderr)
    sys.exit(1)

print("Tarefa criada. Conferindo...")
print(subprocess.run(["schtasks", "/query", "/tn", nome], capture_output=True, text=True).stdout)
