import pandas as pd
import yaml

with open(r"\\srv-tecel01\qualidade\limites.yaml", encoding="utf-8") as f:
    limites = yaml.safe_load(f)

ensaios = pd.read_excel("ensaios_lote.xlsx")
problemas = []
for e in ensaios.to_dict("records"):
    faixa = limites.get(e["artigo"])
    if faixa is None:
        problemas.append((e["lote"], e["artigo"], "artigo sem limites"))
        continue
    for medida, (minimo, maximo) in faixa.items():
        if not minimo <= e[medida] <= maximo:
            problemas.append((e["lote"], e["artigo"], f"{medida} = {e[medida]} (de {minimo} a {maximo})"))

pd.DataFrame(problemas, columns=["lote", "artigo", "problema"]).to_excel("fora_da_faixa.xlsx", index=False)
print(len(problemas), "ocorrências")
