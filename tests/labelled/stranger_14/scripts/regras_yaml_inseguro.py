import pandas as pd
import yaml

with open(r"\\srv-tecel01\publico\qualidade\regras.yaml", encoding="utf-8") as f:
    regras = yaml.load(f, Loader=yaml.UnsafeLoader)

ensaios = pd.read_excel("ensaios_lote.xlsx")
reprovados = []
for e in ensaios.itertuples():
    regra = regras[e.artigo]
    if not regra.aceita(e.gramatura, e.resistencia, e.solidez):
        reprovados.append((e.lote, e.artigo, regra.motivo(e.gramatura, e.resistencia, e.solidez)))

pd.DataFrame(reprovados, columns=["lote", "artigo", "motivo"]).to_excel("reprovados.xlsx", index=False)
print(len(reprovados), "lotes reprovados de", len(ensaios))
