"""Renomeia as faturas digitalizadas segundo o número lido no texto do PDF."""
import logging
import re
from pathlib import Path

from pypdf import PdfReader

logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s")
ENTRADA = Path("digitalizacoes")
SAIDA = Path("faturas")
NUMERO = re.compile(r"Fatura\s+(?:n\.?º\s*)?(FT\s?\d{4}/\d+)", re.IGNORECASE)


def numero_fatura(pdf: Path) -> str | None:
    texto = "".join(p.extract_text() or "" for p in PdfReader(pdf).pages[:1])
    m = NUMERO.search(texto)
    return m.group(1).replace("/", "-").replace(" ", "") if m else None


def main() -> None:
    SAIDA.mkdir(exist_ok=True)
    for pdf in sorted(ENTRADA.glob("*.pdf")):
        numero = numero_fatura(pdf)
        if numero is None:
            logging.warning("Sem número: %s", pdf.name)
            continue
        pdf.rename(SAIDA / f"{numero}.pdf")
        logging.info("%s -> %s.pdf", pdf.name, numero)


if __name__ == "__main__":
    main()
