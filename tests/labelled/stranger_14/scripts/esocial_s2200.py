import xml.etree.ElementTree as ET
from pathlib import Path

import pandas as pd

SAIDA = Path("xml_admissao")
SAIDA.mkdir(exist_ok=True)

admitidos = pd.read_excel("admitidos.xlsx", dtype=str).fillna("")

for a in admitidos.itertuples():
    raiz = ET.Element("eSocial")
    evt = ET.SubElement(raiz, "evtAdmissao", Id=f"ID1{a.cnpj_empresa}{a.Index:05d}")
    trab = ET.SubElement(evt, "trabalhador")
    for tag, valor in {
        "cpfTrab": a.cpf, "nmTrab": a.nome, "sexo": a.sexo, "racaCor": a.raca_cor,
        "estCiv": a.estado_civil, "grauInstr": a.escolaridade,
    }.items():
        ET.SubElement(trab, tag).text = valor
    nasc = ET.SubElement(trab, "nascimento")
    ET.SubElement(nasc, "dtNascto").text = a.nascimento
    vinc = ET.SubElement(evt, "vinculo")
    ET.SubElement(vinc, "matricula").text = a.matricula
    ET.SubElement(vinc, "vrSalFx").text = a.salario.replace(",", ".")
    ET.ElementTree(raiz).write(SAIDA / f"S2200_{a.matricula}.xml", encoding="utf-8", xml_declaration=True)

print(len(admitidos), "XML gerados")
