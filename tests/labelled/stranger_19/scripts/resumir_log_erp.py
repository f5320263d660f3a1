"""Resumo do log de erros do ERP."""
import re
from collections import defaultdict
from pathlib import Path

LOG = Path(r"C:\ERP\logs\erro_atual.log")
LINHA = re.compile(r"^(?P<quando>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \[(?P<modulo>\w+)\] ERRO (?P<codigo>\w+): (?P<texto>.*)$")


def ler(caminho):
    for bruto in caminho.read_text(encoding="latin-1").splitlines():
        m = LINHA.match(bruto)
        if m:
            yield m.groupdict()


def resumir(registros):
    resumo = defaultdict(lambda: {"n": 0, "ultimo": "", "texto": ""})
    for r in registros:
        item = resumo[(r["modulo"], r["codigo"])]
        item["n"] += 1
        item["ultimo"] = max(item["ultimo"], r["quando"])
        item["texto"] = r["texto"][:60]
    return resumo


if __name__ == "__main__":
    for (modulo, codigo), item in sorted(resumir(ler(LOG)).items(), key=lambda kv: -kv[1]["n"]):
        print(f"{item['n']:5d}  {modulo:10} {codigo:8} último {item['ultimo']}  {item['texto']}")
