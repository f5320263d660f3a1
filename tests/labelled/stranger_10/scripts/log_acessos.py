"""Quem consultou o cadastro de quem, a partir do log do sistema tributário."""
import re
import sys
from itertools import groupby

PADRAO = re.compile(r"^(\S+) (\S+) \[matricula=(\d+) nome=\"(.*?)\" ip=([\d.]+)\] CONSULTA contribuinte=(\d{3}\.\d{3}\.\d{3}-\d{2})")


def eventos(linhas):
    for linha in linhas:
        achado = PADRAO.match(linha)
        if achado:
            dia, hora, matricula, nome, ip, cpf = achado.groups()
            yield (matricula, nome), dia, hora, ip, cpf


for quem, grupo in groupby(sorted(eventos(sys.stdin)), key=lambda e: e[0]):
    print(*quem)
    for _, dia, hora, ip, cpf in grupo:
        print("   ", dia, hora, ip, cpf)
