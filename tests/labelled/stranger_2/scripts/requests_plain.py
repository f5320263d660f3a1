import requests
print(requests.get("https://servicodados.ibge.gov.br/api/v1/localidades/estados", timeout=10).json()[0]["sigla"])
