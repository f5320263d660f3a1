"""Confere o total das notas fiscais com a planilha de compras."""
import xml.etree.ElementTree as ET
from pathlib import Path

import pandas as pd

NS = {"n": "http://www.portalfiscal.inf.br/nfe"}


def ler(caminho: Path) -> dict:
    raiz = ET.parse(caminho).getroot()
    return {
        "numero": raiz.findtext(".//n:ide/n:nNF", namespaces=NS),
        "total_xml": float(raiz.findtext(".//n:ICMSTot/n:vNF", default="0", namespaces=NS)),
    }


notas = pd.DataFrame([ler(c) for c in Path("notas").glob("*.xml")])
compras = pd.read_excel("compras.xlsx", dtype={"numero": str})
juntas = compras.merge(notas, on="numero", how="outer", indicator=True)
juntas["diferenca"] = (juntas["total"] - juntas["total_xml"]).round(2)
problemas = juntas[(juntas["_merge"] != "both") | (juntas["diferenca"].abs() > 0.01)]
problemas.to_excel("divergencias.xlsx", index=False)
print(f"{len(problemas)} divergências encontradas")
