"""Junta os resultados do laboratório por paciente e marca valores fora da faixa."""
import csv
from collections import defaultdict

FAIXAS = {
    "glicose": (70, 99),
    "creatinina": (0.6, 1.3),
    "hemoglobina": (12.0, 17.5),
    "potassio": (3.5, 5.1),
}


def ler(caminho):
    pacientes = defaultdict(dict)
    with open(caminho, encoding="latin-1", newline="") as fh:
        for r in csv.DictReader(fh, delimiter=";"):
            chave = (r["prontuario"], r["paciente"])
            pacientes[chave][r["exame"].lower()] = float(r["resultado"].replace(",", "."))
    return pacientes


def alterados(exames):
    for nome, valor in exames.items():
        if nome in FAIXAS and not FAIXAS[nome][0] <= valor <= FAIXAS[nome][1]:
            yield f"{nome}={valor}"


for (prontuario, paciente), exames in sorted(ler("resultados.csv").items()):
    avisos = list(alterados(exames))
    if avisos:
        print(f"{prontuario} {paciente}: {', '.join(avisos)}")
