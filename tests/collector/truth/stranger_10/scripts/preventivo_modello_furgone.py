"""Chiede il preventivo di un furgone al noleggiatore."""
import os

import requests

richiesta = {
    "model": "Ducato Maxi 35 L3H2",
    "messages": ["consegna lunedì", "serve il navigatore"],
    "max_tokens": 2,  # gettoni per il parcheggio
    "temperature": "refrigerato",
}
proxy = f"http://127.0.0.1:{os.environ['HTTP']}"
try:
    risposta = requests.post(
        "https://api.noleggio-furgoni.example/v1/completions",
        json=richiesta,
        proxies={"https": proxy},
        timeout=8,
    )
    print(risposta.status_code)
except requests.RequestException as errore:
    print("Nessun preventivo:", type(errore).__name__)
