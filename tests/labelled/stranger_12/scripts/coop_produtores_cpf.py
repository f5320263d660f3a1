import pandas as pd

PRECO_SACA = 128.40
# produtores com adiantamento em aberto
ADIANTAMENTO = {"24219160035": 15000.00, "79527348650": 8200.00}


def cadastro():
    c = pd.read_excel("cadastro_produtores.xlsx", dtype={"cpf": str})
    c["cpf"] = c["cpf"].str.replace(r"\D", "", regex=True).str.zfill(11)
    return c[["matricula", "cpf", "nome", "banco", "agencia", "conta"]]


def entregas():
    e = pd.read_csv("entregas_soja.csv", sep=";", decimal=",")
    e["sacas"] = e["peso_liquido_kg"] * (1 - e["desconto_umidade"]) / 60
    return e.groupby("matricula", as_index=False)["sacas"].sum()


pagamento = cadastro().merge(entregas(), on="matricula")
pagamento["bruto"] = pagamento["sacas"] * PRECO_SACA
pagamento["desconto"] = pagamento["cpf"].map(ADIANTAMENTO).fillna(0)
pagamento["liquido"] = (pagamento["bruto"] - pagamento["desconto"]).round(2)
pagamento.to_excel("pagamento_produtores.xlsx", index=False)
print(pagamento[["nome", "sacas", "liquido"]].to_string(index=False))
