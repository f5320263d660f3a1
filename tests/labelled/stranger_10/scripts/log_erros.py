"""Erros por serviço e hora, a partir do log do sistema tributário."""
import re
import sys
from collections import Counter

PADRAO = re.compile(r"^(\S+) (\d\d):\S+ \[servico=(\S+) instancia=(\d+)\] ERRO codigo=(\w+)")

contagem = Counter()
for linha in sys.stdin:
    achado = PADRAO.match(linha)
    if achado:
        dia, hora, servico, _, codigo = achado.groups()
        contagem[dia, hora, servico, codigo] += 1

for chave, n in sorted(contagem.items()):
    print(*chave, n)
