import subprocess
import sys

for pacote in ("pandas", "openpyxl", "xmltodict", "brazilnum"):
    try:
        __import__(pacote)
    except ImportError:
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", pacote])

from pathlib import Path

import pandas as pd
import xmltodict

linhas = []
for xml in Path(r"C:\NFe\entrada").glob("*.xml"):
    nfe = xmltodict.parse(xml.read_bytes())["nfeProc"]["NFe"]["infNFe"]
    linhas.append(
        {
            "numero": nfe["ide"]["nNF"],
            "emitente": nfe["emit"]["xNome"],
            "cnpj": nfe["emit"]["CNPJ"],
            "emissao": nfe["ide"]["dhEmi"][:10],
            "valor": float(nfe["total"]["ICMSTot"]["vNF"]),
        }
    )

pd.DataFrame(linhas).sort_values("emissao").to_excel(r"C:\NFe\notas_entrada.xlsx", index=False)
print(len(linhas), "notas lidas")
