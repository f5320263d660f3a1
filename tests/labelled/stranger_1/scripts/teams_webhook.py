import os, requests
requests.post(os.environ["TEAMS_WEBHOOK"], json={"text": "Carga concluida"}, timeout=10)
