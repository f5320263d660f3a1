# Avisa no canal do Teams quando a carga do dia terminou
import json
import sys
from datetime import datetime
from urllib import request

CANAL = (
    "https://grupomirante.webhook.office.com/webhookb2/"
    "c515d17b-f96d-4a46-abc4-fef2f7f6ac65@3e783189-303f-46f7-9b29-4be9e6006a0f/IncomingWebhook/"
    "101e0658dfea15dedf1f338e4cd4630f/f7b7da30-0fdc-4809-ab2f-af5cd6c67a36"
)


def avisar(titulo, texto, cor="2EB886"):
    cartao = {
        "@type": "MessageCard",
        "@context": "http://schema.org/extensions",
        "themeColor": cor,
        "title": titulo,
        "text": texto,
    }
    req = request.Request(CANAL, json.dumps(cartao).encode("utf-8"), {"Content-Type": "application/json"})
    with request.urlopen(req, timeout=15) as resp:
        return resp.status == 200


if __name__ == "__main__":
    quando = datetime.now().strftime("%d/%m %H:%M")
    ok = avisar("Carga diária", f"Carga terminada às {quando}")
    sys.exit(0 if ok else 1)
