"""Resume as queixas dos pacientes do dia com um modelo local (Ollama)."""
import json
from pathlib import Path

import ollama

MODELO = "llama3.1:8b"
ARQUIVO = Path("consultas_hoje.json")


def resumir(paciente):
    prompt = (
        f"Paciente: {paciente['nome']}, {paciente['idade']} anos. "
        f"Queixa: {paciente['queixa']}. Alergias: {paciente['alergias']}. "
        "Resuma em duas linhas e sugira a prioridade (alta, média, baixa)."
    )
    r = ollama.chat(model=MODELO, messages=[{"role": "user", "content": prompt}])
    return r["message"]["content"]


def main():
    pacientes = json.loads(ARQUIVO.read_text(encoding="utf-8"))
    for p in pacientes:
        print("-" * 60)
        print(p["nome"], "|", p["data_nascimento"])
        print(resumir(p))


if __name__ == "__main__":
    main()
