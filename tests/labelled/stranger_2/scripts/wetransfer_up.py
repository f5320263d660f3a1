import requests
def enviar(caminho):
    with open(caminho, "rb") as arq:
        return requests.post("https://transfer.sh/" + caminho.split("/")[-1], data=arq.read()).text
print(enviar("/mnt/dados/contratos_2026.zip"))
