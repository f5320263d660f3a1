from xml.etree import ElementTree as ET

import pandas as pd

CHAVE = ["registro_ms", "lote"]


def movimentos(caminho: str) -> pd.DataFrame:
    raiz = ET.parse(caminho).getroot()
    linhas = []
    for sinal, tipo in ((1, "entradaMedicamentos"), (-1, "saidaMedicamento")):
        for item in raiz.iter(tipo):
            linhas.append({
                "registro_ms": item.findtext("registroMSMedicamento"),
                "lote": item.findtext("numeroLoteMedicamento"),
                "qtd": sinal * float(item.findtext("quantidadeMedicamento")),
            })
    return pd.DataFrame(linhas)


saldo = movimentos("movimento_semana.xml").groupby(CHAVE, as_index=False)["qtd"].sum()
inventario = pd.read_excel("inventario.xlsx", dtype={"registro_ms": str, "lote": str})
confronto = saldo.merge(inventario, on=CHAVE, how="outer", suffixes=("_mov", "_inv")).fillna(0)
diferenca = confronto[confronto["qtd_mov"] != confronto["qtd_inv"]]
print(diferenca.to_string(index=False) if len(diferenca) else "Sem diferenças.")
