# Pede cotações à transportadora para todas as encomendas do ficheiro
import csv
import requests

URL = "https://tarifas.velozpak.example/api/cotacao"
CHAVE = "vzp_live_lBs53zM8vRgiZGrRErVXeAXsEuhKgDQB"

# volumes.csv: ref;cp_origem;cp_destino;peso;comprimento;largura;altura
with open("volumes.csv", newline="", encoding="utf-8") as f:
    volumes = list(csv.DictReader(f, delimiter=";"))

resultado = []
for v in volumes:
    resposta = requests.post(
        URL,
        headers={"X-Api-Key": CHAVE},
        json={
            "origem": v["cp_origem"],
            "destino": v["cp_destino"],
            "peso": float(v["peso"]),
            "medidas": [float(v[c]) for c in ("comprimento", "largura", "altura")],
        },
        timeout=20,
    )
    resposta.raise_for_status()
    melhor = min(resposta.json()["cotacoes"], key=lambda c: c["preco"])
    resultado.append([v["ref"], melhor["servico"], melhor["preco"], melhor["dias"]])
    print(v["ref"], melhor["servico"], melhor["preco"])

with open("cotacoes.csv", "w", newline="", encoding="utf-8") as f:
    escritor = csv.writer(f, delimiter=";")
    escritor.writerow(["ref", "servico", "preco", "dias"])
    escritor.writerows(resultado)
