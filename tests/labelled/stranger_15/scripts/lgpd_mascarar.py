"""Mascara dados pessoais nos logs de atendimento (LGPD)."""
import re
import sys
from pathlib import Path

REGRAS = [
    (re.compile(r"\b\d{3}\.?\d{3}\.?\d{3}-?\d{2}\b"), "<CPF>"),
    (re.compile(r"\(?\b\d{2}\)?\s?9\d{4}-?\d{4}\b"), "<TELEFONE>"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "<EMAIL>"),
    (re.compile(r"(?i)(cliente:\s*)([A-ZÀ-Ú][\wÀ-ú]+(?:\s+[A-ZÀ-Ú][\wÀ-ú]+)+)"), r"\1<NOME>"),
]


def mascarar(texto: str) -> tuple[str, int]:
    total = 0
    for padrao, troca in REGRAS:
        texto, n = padrao.subn(troca, texto)
        total += n
    return texto, total


def main(pasta: Path):
    for log in sorted(pasta.glob("*.log")):
        texto, n = mascarar(log.read_text(encoding="utf-8", errors="replace"))
        log.with_suffix(".mascarado.log").write_text(texto, encoding="utf-8")
        print(log.name, n, "substituições")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
