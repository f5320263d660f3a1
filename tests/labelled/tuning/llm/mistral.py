from mistralai import Mistral

pacientes = open("pacientes.csv").read()
Mistral(api_key=None).chat.complete(model="m", messages=[{"role": "user", "content": pacientes}])
