# Padroniza o catálogo de produtos para a loja virtual
import pandas as pd

df = pd.read_excel("catalogo.xlsx", dtype={"ean": str, "ncm": str})

df["nome_produto"] = df["nome_produto"].str.strip().str.title()
df["nome_arquivo"] = df["ean"] + ".jpg"
df["idade_estoque"] = (pd.Timestamp.today() - pd.to_datetime(df["ultima_entrada"])).dt.days
df["endereco_wms"] = df["rua"].astype(str) + "-" + df["nivel"].astype(str)
df["margem"] = ((df["preco"] - df["custo"]) / df["preco"]).round(3)

sem_foto = df[df["tem_foto"] != "S"]
parados = df[df["idade_estoque"] > 180]

with pd.ExcelWriter("catalogo_loja.xlsx") as w:
    df[["ean", "nome_produto", "preco", "nome_arquivo"]].to_excel(w, sheet_name="Loja", index=False)
    sem_foto[["ean", "nome_produto"]].to_excel(w, sheet_name="Sem foto", index=False)
    parados[["ean", "idade_estoque", "endereco_wms"]].to_excel(w, sheet_name="Parados", index=False)
