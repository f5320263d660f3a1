import joblib
import pandas as pd

modelo = joblib.load("modelo_score_consultoria.joblib")

pedidos = pd.read_excel("pedidos_emprestimo.xlsx", dtype={"cpf": str})
pedidos["comprometimento"] = pedidos["parcela"] / pedidos["renda_mensal"]
pedidos["idade"] = (pd.Timestamp.today() - pd.to_datetime(pedidos["data_nascimento"], dayfirst=True)).dt.days // 365

variaveis = ["idade", "renda_mensal", "comprometimento", "tempo_cooperado", "restricao"]
pedidos["score"] = (modelo.predict_proba(pedidos[variaveis])[:, 1] * 1000).round()
pedidos["decisao"] = pd.cut(pedidos["score"], [0, 450, 650, 1000], labels=["negar", "analisar", "aprovar"])

pedidos[["nome", "cpf", "renda_mensal", "valor", "score", "decisao"]].to_excel("pedidos_com_score.xlsx", index=False)
print(pedidos["decisao"].value_counts())
