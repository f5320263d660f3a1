"""Distribui as turmas nas salas conforme a capacidade."""
import csv
from collections import defaultdict


def ler(caminho):
    with open(caminho, encoding="utf-8", newline="") as fh:
        return list(csv.DictReader(fh, delimiter=";"))


def main():
    salas = sorted(ler("salas.csv"), key=lambda s: int(s["capacidade"]))
    turmas = sorted(ler("turmas.csv"), key=lambda t: -int(t["matriculados"]))
    ocupada = defaultdict(set)
    for turma in turmas:
        vagas = int(turma["matriculados"])
        for sala in salas:
            livre = turma["horario"] not in ocupada[sala["nome"]]
            if int(sala["capacidade"]) >= vagas and livre:
                ocupada[sala["nome"]].add(turma["horario"])
                print(f"{turma['codigo']:<10} {turma['horario']:<8} {sala['nome']:<8} {vagas}/{sala['capacidade']}")
                break
        else:
            print(f"{turma['codigo']:<10} {turma['horario']:<8} SEM SALA ({vagas})")


if __name__ == "__main__":
    main()
