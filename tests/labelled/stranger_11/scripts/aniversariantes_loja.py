from datetime import date

import pandas as pd

mes = date.today().month
func = pd.read_excel("funcionarios.xlsx", parse_dates=["data_nascimento"])
niver = func[func["data_nascimento"].dt.month == mes].copy()
niver["dia"] = niver["data_nascimento"].dt.day
niver = niver.sort_values(["loja", "dia"])

with open("mural.txt", "w", encoding="utf-8") as mural:
    for loja, grupo in niver.groupby("loja"):
        mural.write(f"== {loja} ==\n")
        for f in grupo.itertuples():
            mural.write(f"{f.dia:02d}/{mes:02d}  {f.nome}\n")
