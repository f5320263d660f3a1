import csv
import json

import requests

URL = "http://localhost:11434/api/generate"
CORES = ("vermelho", "laranja", "amarelo", "verde", "azul")


def classificar(queixa: str, idade: int) -> str:
    corpo = {
        "model": "llama3.1:8b",
        "prompt": f"Paciente de {idade} anos. Queixa: {queixa}. "
                  f"Responda só com uma cor do protocolo de Manchester: {', '.join(CORES)}.",
        "stream": False,
    }
    resposta = requests.post(URL, json=corpo, timeout=120)
    resposta.raise_for_status()
    texto = json.loads(resposta.text)["response"].lower()
    return next((cor for cor in CORES if cor in texto), "revisar")


def main():
    with open("chegadas.csv", encoding="utf-8") as entrada, \
            open("chegadas_triadas.csv", "w", newline="", encoding="utf-8") as saida:
        leitor = csv.DictReader(entrada)
        escritor = csv.writer(saida)
        escritor.writerow(["prontuario", "nome", "queixa", "cor"])
        for linha in leitor:
            cor = classificar(linha["queixa"], int(linha["idade"]))
            escritor.writerow([linha["prontuario"], linha["nome"], linha["queixa"], cor])


main()
