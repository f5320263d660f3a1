from datetime import date
from xml.etree import ElementTree as ET

import pandas as pd

COLUNAS = ["data_venda", "registro_ms", "lote", "qtd", "paciente", "cpf_paciente", "idade", "medico", "crm", "uf_crm"]


def elemento(pai, nome, texto):
    filho = ET.SubElement(pai, nome)
    filho.text = str(texto)
    return filho


def montar(vendas: pd.DataFrame) -> ET.ElementTree:
    raiz = ET.Element("mensagemSNGPC")
    elemento(raiz, "dataGeracao", date.today().isoformat())
    for v in vendas[COLUNAS].itertuples():
        saida = ET.SubElement(raiz, "saidaMedicamentoVendaAoConsumidor")
        prescritor = ET.SubElement(saida, "prescritorMedicamento")
        elemento(prescritor, "nomePrescritor", v.medico)
        elemento(prescritor, "numeroRegistroProfissional", v.crm)
        elemento(prescritor, "UFConselho", v.uf_crm)
        comprador = ET.SubElement(saida, "compradorMedicamento")
        elemento(comprador, "nomeComprador", v.paciente)
        elemento(comprador, "numeroDocumento", v.cpf_paciente)
    return ET.ElementTree(raiz)


vendas = pd.read_excel("controlados_semana.xlsx", dtype={"cpf_paciente": str})
montar(vendas).write("sngpc_semana.xml", encoding="iso-8859-1", xml_declaration=True)
