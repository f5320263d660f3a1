import pickle

import pandas as pd

with open(r"\\srvdados\publico\modelos\demanda_v3.pkl", "rb") as f:
    modelo = pickle.load(f)

historico = pd.read_csv(r"\\srvdados\vendas\historico_semanal.csv", sep=";", decimal=",")
historico["semana"] = pd.to_datetime(historico["semana"], dayfirst=True)
ultima = historico[historico["semana"] == historico["semana"].max()].copy()

colunas = ["venda_sem_1", "venda_sem_2", "venda_sem_3", "preco", "promocao", "feriado"]
ultima["previsao"] = modelo.predict(ultima[colunas]).round()

pedido = ultima.assign(comprar=(ultima["previsao"] * 1.1 - ultima["saldo"]).clip(lower=0))
pedido[["loja", "produto", "previsao", "saldo", "comprar"]].to_excel("sugestao_pedido.xlsx", index=False)
print("Itens com sugestão de compra:", (pedido["comprar"] > 0).sum())
