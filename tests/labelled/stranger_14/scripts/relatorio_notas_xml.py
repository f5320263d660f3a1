import sys
import xml.etree.ElementTree as ET
from pathlib import Path

try:
    import pandas as pd
except ImportError:
    sys.exit("Falta o pandas neste micro. Peça ao suporte para instalar.")

NS = {"n": "http://www.portalfiscal.inf.br/nfe"}
linhas = []
for xml in Path(r"C:\NFe\entrada").glob("*.xml"):
    raiz = ET.parse(xml).getroot()
    inf = raiz.find(".//n:infNFe", NS)
    linhas.append(
        {
            "numero": inf.findtext("n:ide/n:nNF", namespaces=NS),
            "emitente": inf.findtext("n:emit/n:xNome", namespaces=NS),
            "cnpj": inf.findtext("n:emit/n:CNPJ", namespaces=NS),
            "emissao": inf.findtext("n:ide/n:dhEmi", namespaces=NS)[:10],
            "valor": float(inf.findtext("n:total/n:ICMSTot/n:vNF", namespaces=NS)),
        }
    )

df = pd.DataFrame(linhas)
df.to_excel(r"C:\NFe\notas_entrada.xlsx", index=False)
print(df.groupby("emitente")["valor"].sum().sort_values(ascending=False).head(20))
