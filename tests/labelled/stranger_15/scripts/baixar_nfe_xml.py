"""Lê os XML das NF-e de entrada e soma o valor por fornecedor (CNPJ)."""
import xml.etree.ElementTree as ET
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

NS = {"n": "http://www.portalfiscal.inf.br/nfe"}
PASTA = Path(r"\\srv-fiscal\nfe\entrada")


def ler(xml: Path):
    raiz = ET.parse(xml).getroot()
    emit = raiz.find(".//n:emit", NS)
    return (emit.findtext("n:CNPJ", "", NS), emit.findtext("n:xNome", "", NS),
            Decimal(raiz.findtext(".//n:vNF", "0", NS)))


def main():
    totais = defaultdict(Decimal)
    nomes = {}
    for xml in PASTA.rglob("*.xml"):
        try:
            cnpj, razao, valor = ler(xml)
        except (ET.ParseError, AttributeError) as erro:
            print("ignorado", xml.name, erro)
            continue
        totais[cnpj] += valor
        nomes[cnpj] = razao
    for cnpj, total in sorted(totais.items(), key=lambda x: -x[1])[:30]:
        print(f"{cnpj} {nomes[cnpj]:<45} {total:>14,.2f}")


if __name__ == "__main__":
    main()
