"""Separa RG e comprovantes digitalizados em uma pasta por cliente usando OCR local."""
import re
import shutil
from pathlib import Path

import pytesseract
from pdf2image import convert_from_path
from unidecode import unidecode

ENTRADA = Path("G:/Agencia0412/Digitalizados")
SAIDA = Path("G:/Agencia0412/Dossies")
CPF = re.compile(r"\d{3}\.?\d{3}\.?\d{3}-?\d{2}")
TIPOS = {"rg": "registro geral", "cnh": "carteira nacional", "residencia": "conta de"}


def texto(pdf: Path) -> str:
    paginas = convert_from_path(str(pdf), dpi=200, last_page=2)
    return "\n".join(pytesseract.image_to_string(p, lang="por") for p in paginas)


def tipo_documento(t: str) -> str:
    plano = unidecode(t.lower())
    for tipo, marca in TIPOS.items():
        if marca in plano:
            return tipo
    return "outro"


def main():
    for pdf in sorted(ENTRADA.glob("*.pdf")):
        t = texto(pdf)
        achado = CPF.search(t)
        pasta = SAIDA / (re.sub(r"\D", "", achado.group()) if achado else "sem_cpf")
        pasta.mkdir(parents=True, exist_ok=True)
        destino = pasta / f"{tipo_documento(t)}_{pdf.stem}.pdf"
        shutil.move(str(pdf), destino)
        print(pdf.name, "->", destino.relative_to(SAIDA))


if __name__ == "__main__":
    main()
