"""Gera os textos de prompt que o fornecedor vai usar; nenhum modelo é chamado aqui."""
import json

from jinja2 import Template

MODELO = Template("Você é {{ papel }}. Responda ao cidadão sobre {{ assunto }} em até {{ n }} linhas.")
linhas = []
for assunto in ("IPTU", "poda de árvores", "creche"):
    linhas.append(
        {
            "model": "claude-sonnet-4-5",
            "messages": [{"role": "user", "content": MODELO.render(papel="atendente", assunto=assunto, n=5)}],
        }
    )
with open("prompts.jsonl", "w", encoding="utf-8") as f:
    for linha in linhas:
        f.write(json.dumps(linha, ensure_ascii=False) + "\n")
