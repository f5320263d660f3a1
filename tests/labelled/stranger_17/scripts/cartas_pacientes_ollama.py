"""Redige cartas de alta a partir do prontuário com um modelo local (Ollama)."""
import argparse
import json
import urllib.request
from pathlib import Path

OLLAMA = "http://localhost:11434/api/generate"
INSTRUCAO = (
    "Escreva uma carta de alta em português, formal, com diagnóstico, conduta e orientações.\n"
    "Paciente: {nome}, {idade} anos\nDiagnóstico: {diagnostico}\nEvolução: {evolucao}\n"
    "Medicação: {medicacao}\n"
)


def gerar(texto, modelo):
    corpo = json.dumps({"model": modelo, "prompt": texto, "stream": False}).encode()
    req = urllib.request.Request(OLLAMA, data=corpo, headers={"Content-Type": "application/json"})
    with urllib.request.urlopen(req, timeout=300) as r:
        return json.load(r)["response"].strip()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("prontuario", type=Path, help="JSON exportado do prontuário")
    ap.add_argument("--modelo", default="llama3.1:8b")
    args = ap.parse_args()

    dados = json.loads(args.prontuario.read_text(encoding="utf-8"))
    for p in dados["altas"]:
        carta = gerar(INSTRUCAO.format(**p), args.modelo)
        destino = args.prontuario.parent / f"alta_{p['registro']}.txt"
        destino.write_text(carta, encoding="utf-8")
        print(p["nome"], "->", destino.name)


if __name__ == "__main__":
    main()
