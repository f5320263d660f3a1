import pandas as pd, requests
base = pd.read_excel("metas.xlsx")
requests.post("http://painel.intranet.local/api/metas", json=base.to_dict("records"), timeout=20)
