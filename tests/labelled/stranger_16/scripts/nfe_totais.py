"""Monta planilha com chave, emitente e valor das NF-e de uma pasta."""
import argparse
import xml.etree.ElementTree as ET
from pathlib import Path

import pandas as pd

NS = {"n": "http://www.portalfiscal.inf.br/nfe"}


def ler(arq: Path) -> dict | None:
    try:
        raiz = ET.parse(arq).getroot()
    except ET.ParseError:
        print("XML inválido:", arq.name)
        return None
    return {
        "chave": raiz.find(".//n:infNFe", NS).attrib["Id"][3:],
        "cnpj_emitente": raiz.findtext(".//n:emit/n:CNPJ", namespaces=NS),
        "razao_social": raiz.findtext(".//n:emit/n:xNome", namespaces=NS),
        "valor": float(raiz.findtext(".//n:ICMSTot/n:vNF", namespaces=NS)),
    }


if __name__ == "__main__":
    ap = argparse.ArgumentParser()
    ap.add_argument("pasta", type=Path)
    pasta = ap.parse_args().pasta
    notas = [n for n in map(ler, sorted(pasta.glob("*.xml"))) if n]
    df = pd.DataFrame(notas)
    df.to_excel(pasta / "notas.xlsx", index=False)
    print(len(df), "notas, total", df["valor"].sum())
