"""Pesquisa preço de referência de um item para a licitação."""
import argparse
import os

import requests

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("item", nargs="?", default="resma A4 75g")
parser.add_argument("--modelo", default="sonar-pro")
parser.add_argument("--limite", type=int, default=5)
args = parser.parse_args()

sessao = requests.Session()
sessao.proxies["http"] = f"http://127.0.0.1:{os.environ['HTTP']}"
sessao.headers["Authorization"] = "Bearer x"

r = sessao.post(
    "http://api.perplexity.ai/chat/completions",
    json={
        "model": args.modelo,
        "messages": [{"role": "user", "content": f"Cite {args.limite} preços públicos de {args.item}"}],
    },
    timeout=30,
)
print(r.json()["choices"][0]["message"]["content"])
