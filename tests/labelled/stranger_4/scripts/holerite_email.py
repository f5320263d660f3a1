"""Envia o holerite de cada funcionário para o e-mail particular dele."""
import csv
from pathlib import Path

import yagmail

REMETENTE = "rh.metalsul@gmail.com"
SENHA_APP = "wqzt hcmb xvoe lnra"
PASTA = Path("holerites")


def main():
    yag = yagmail.SMTP(REMETENTE, SENHA_APP)
    with open("funcionarios.csv", encoding="utf-8") as fh:
        for f in csv.DictReader(fh, delimiter=";"):
            pdf = PASTA / f"{f['cpf']}.pdf"
            if not pdf.exists():
                print("Sem holerite:", f["nome"])
                continue
            yag.send(
                to=f["email_pessoal"],
                subject="Seu holerite do mês",
                contents=f"Olá {f['nome']}, segue seu holerite. Salário líquido: R$ {f['liquido']}",
                attachments=str(pdf),
            )
            print("Enviado:", f["nome"])


if __name__ == "__main__":
    main()
