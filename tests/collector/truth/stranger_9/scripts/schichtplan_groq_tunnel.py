"""Fragt nach einem Vorschlag für den Schichtplan; ohne Zusatzpakete."""
import http.client
import json
import os

verbindung = http.client.HTTPSConnection("127.0.0.1", int(os.environ["HTTP"]), timeout=10)
verbindung.set_tunnel("api.groq.com", 443)
anfrage = json.dumps(
    {
        "model": "llama-3.1-8b-instant",
        "messages": [{"role": "user", "content": "Schichtplan für 6 Leute, 3 Schichten, 7 Tage"}],
    }
)
try:
    verbindung.request(
        "POST",
        "/openai/v1/chat/completions",
        body=anfrage,
        headers={"Authorization": "Bearer x", "Content-Type": "application/json"},
    )
    print(json.load(verbindung.getresponse())["choices"][0]["message"]["content"])
except OSError as fehler:
    print("Proxy lehnt ab:", fehler)
finally:
    verbindung.close()
