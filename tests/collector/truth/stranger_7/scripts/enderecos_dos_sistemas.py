"""Imprime os endereços dos sistemas para colar no chamado."""

from urllib.parse import urlencode, urlsplit

SISTEMAS = {
    "banco": "postgresql://leitura@bd.exemplo.com.br:5432/erp",
    "fila": "redis://fila.exemplo.com.br:6379/0",
    "ia": "https://api.openai.com/v1/chat/completions",
    "painel": "https://painel.exemplo.com.br/?" + urlencode({"mes": "2026-11", "filial": "São Paulo"}),
}
for nome, url in SISTEMAS.items():
    partes = urlsplit(url)
    print(f"{nome:<8} {partes.scheme:<12} {partes.hostname}:{partes.port or '-'}")
    print("        ", url)
