import pandas as pd
import requests

TOKEN = "7215930846:AAHwFBcDHBndjWI23INolbaHPb8JmtrIQSf"
CHAT_ID = "-1002087713345"

estoque = pd.read_excel(r"\\srvloja\relatorios\estoque_dia.xlsx")
ruptura = estoque[(estoque["Saldo"] <= 0) & (estoque["Curva"] == "A")]

if ruptura.empty:
    texto = "Sem ruptura na curva A hoje."
else:
    linhas = [f"{r.Loja} - {r.Produto} (média {r.VendaMedia:.0f}/dia)" for r in ruptura.itertuples()]
    texto = "RUPTURA CURVA A\n" + "\n".join(linhas[:40])

r = requests.post(
    f"https://api.telegram.org/bot{TOKEN}/sendMessage",
    data={"chat_id": CHAT_ID, "text": texto},
    timeout=20,
)
r.raise_for_status()
print("Enviado:", len(ruptura), "itens")
