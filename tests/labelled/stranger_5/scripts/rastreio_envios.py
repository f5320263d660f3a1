#!/usr/bin/env python3
"""Consulta o estado dos envios do dia e grava um CSV."""
import csv
import json
import urllib.request

BASE = "https://api.transluz.example/v1/envios/"
HEADERS = {
    "Accept": "application/json",
    "Authorization": "Token 26cc19f8f28da1e402ce853836dc7da5709b8f25",
}


def estado(numero):
    pedido = urllib.request.Request(BASE + numero, headers=HEADERS)
    with urllib.request.urlopen(pedido, timeout=20) as resposta:
        return json.load(resposta)


with open("envios.txt", encoding="utf-8") as f:
    numeros = [linha.strip() for linha in f if linha.strip()]

with open("estado_envios.csv", "w", newline="", encoding="utf-8-sig") as f:
    escritor = csv.writer(f, delimiter=";")
    escritor.writerow(["Envio", "Estado", "Última atualização", "Armazém"])
    for n in numeros:
        try:
            dados = estado(n)
            escritor.writerow([n, dados["estado"], dados["atualizado"], dados.get("armazem", "")])
        except Exception as erro:
            escritor.writerow([n, f"ERRO {erro}", "", ""])

print(f"{len(numeros)} envios consultados")
