import json

import pandas as pd

with open(r"\\srvdados\modelos\coeficientes_demanda.json", encoding="utf-8") as f:
    coef = json.load(f)

historico = pd.read_csv(r"\\srvdados\vendas\historico_semanal.csv", sep=";", decimal=",")
historico["semana"] = pd.to_datetime(historico["semana"], dayfirst=True)
ultima = historico[historico["semana"] == historico["semana"].max()].copy()

ultima["previsao"] = (
    coef["intercepto"]
    + coef["sem_1"] * ultima["venda_sem_1"]
    + coef["sem_2"] * ultima["venda_sem_2"]
    + coef["promocao"] * ultima["promocao"]
).round()

pedido = ultima.assign(comprar=(ultima["previsao"] * 1.1 - ultima["saldo"]).clip(lower=0))
pedido[["loja", "produto", "previsao", "saldo", "comprar"]].to_excel("sugestao_pedido.xlsx", index=False)
