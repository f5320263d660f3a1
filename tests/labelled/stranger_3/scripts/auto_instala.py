# Instala o que faltar sozinho pra não dar erro na máquina dos colegas
import importlib
import subprocess
import sys

PRECISA = ["pandas", "openpyxl", "xlwings", "python-barcode"]

for pacote in PRECISA:
    try:
        importlib.import_module(pacote.replace("python-", ""))
    except ImportError:
        print("instalando", pacote)
        subprocess.check_call([sys.executable, "-m", "pip", "install", "--quiet", pacote])

import pandas as pd  # noqa: E402

df = pd.read_excel("etiquetas.xlsx", dtype=str)
df["codigo"] = df["codigo"].str.zfill(13)
df["texto"] = df["descricao"].str.slice(0, 28).str.upper()
df.to_csv("etiquetas.txt", sep="|", index=False, header=False)
print(f"{len(df)} etiquetas")
