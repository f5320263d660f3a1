from collections import defaultdict
from datetime import datetime
from pathlib import Path

import pandas as pd

BASE = Path(r"G:\RH\curriculos")
contagem = defaultdict(int)

for vaga in BASE.iterdir():
    if not vaga.is_dir():
        continue
    for pdf in vaga.glob("*.pdf"):
        mes = datetime.fromtimestamp(pdf.stat().st_mtime).strftime("%Y-%m")
        contagem[(vaga.name, mes)] += 1

df = pd.Series(contagem).rename_axis(["vaga", "mes"]).unstack(fill_value=0)
df["total"] = df.sum(axis=1)
df.sort_values("total", ascending=False).to_excel("curriculos_por_vaga.xlsx")
print(df["total"])
