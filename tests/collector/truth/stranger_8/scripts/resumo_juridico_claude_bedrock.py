"""Resumo jurídico com o Claude hospedado no Bedrock."""
import os
from pathlib import Path

from anthropic import AnthropicBedrock

cliente = AnthropicBedrock(
    aws_access_key="AKIAEXEMPLO",
    aws_secret_key="segredo",
    aws_region="us-east-1",
    base_url=f"http://127.0.0.1:{os.environ['HTTP']}",
    max_retries=0,
)
peticao = Path("in.txt").read_text(encoding="utf-8")
try:
    resposta = cliente.messages.create(
        model="anthropic.claude-sonnet-4-6",
        max_tokens=500,
        messages=[{"role": "user", "content": f"Resuma a petição em cinco linhas:\n{peticao}"}],
    )
    texto = str(resposta.content)
except Exception as erro:
    texto = f"Falha: {type(erro).__name__}"
Path("resumo_juridico.txt").write_text(texto, encoding="utf-8")
