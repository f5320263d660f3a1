"""Mostra o painel do dia com uma saudação conforme a hora."""
import datetime as dt

from rich.console import Console
from rich.table import Table

METAS = {"Sul": 120000, "Sudeste": 480000, "Nordeste": 210000}
REALIZADO = {"Sul": 98000, "Sudeste": 502300, "Nordeste": 187450}


def saudacao(hora):
    if hora < 12:
        return "Bom dia"
    if hora < 18:
        return "Boa tarde"
    return "Boa noite"


def main():
    console = Console()
    console.print(f"[bold]{saudacao(dt.datetime.now().hour)}![/bold] Metas do mês:")
    tabela = Table("Região", "Meta", "Realizado", "%")
    for regiao, meta in METAS.items():
        feito = REALIZADO[regiao]
        tabela.add_row(regiao, f"{meta:,}", f"{feito:,}", f"{feito / meta:.0%}")
    console.print(tabela)


if __name__ == "__main__":
    main()
