import os
import requests

requests.post(
    "https://api.correios.example/v1/rastreio",
    headers={"Authorization": "Bearer " + os.environ["KEY"]},
    json={"objeto": "BR1", "mensagens": [{"papel": "usuario"}]},
)
