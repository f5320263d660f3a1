"""Extrai nome, telefone e e-mail dos currículos em PDF para uma planilha."""
import logging
import re
from pathlib import Path

import pandas as pd
import pdfplumber

PASTA = Path(r"R:\RH\Curriculos\Novos")
TELEFONE = re.compile(r"\(?\d{2}\)?\s?9?\d{4}[-\s]?\d{4}")
EMAIL = re.compile(r"[\w.\-]+@[\w\-]+\.[\w.]+")


def ler_pdf(caminho):
    with pdfplumber.open(caminho) as pdf:
        return "\n".join(p.extract_text() or "" for p in pdf.pages[:2])


def primeiro(padrao, texto):
    m = padrao.search(texto)
    return m.group().strip() if m else ""


def main():
    registros = []
    for cv in PASTA.glob("*.pdf"):
        try:
            texto = ler_pdf(cv)
        except Exception as e:
            logging.warning("%s: %s", cv.name, e)
            continue
        nome = next((l.strip() for l in texto.splitlines() if l.strip()), "")
        registros.append(
            {
                "arquivo": cv.name,
                "nome": nome.title(),
                "telefone": primeiro(TELEFONE, texto),
                "email": primeiro(EMAIL, texto),
                "experiencia_varejo": "loja" in texto.lower() or "varejo" in texto.lower(),
            }
        )
    pd.DataFrame(registros).to_excel(PASTA.parent / "candidatos.xlsx", index=False)
    print(len(registros), "currículos lidos")


if __name__ == "__main__":
    main()
