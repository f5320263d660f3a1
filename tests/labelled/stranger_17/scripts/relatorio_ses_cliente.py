"""Envia a cada grande cliente o PDF da sua curva de demanda (Amazon SES)."""
import json
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

import boto3
from botocore.exceptions import ClientError

REMETENTE = "grandesclientes@luzdosul.com.br"
PASTA = Path(r"\\srvdados\grandes_clientes\demanda")
# destinos.json: {"UC10023": "energia@metalurgicaroque.com.br", ...}
DESTINOS = json.loads((PASTA / "destinos.json").read_text(encoding="utf-8"))


def montar(uc, destino, pdf):
    msg = MIMEMultipart()
    msg["Subject"] = f"Curva de demanda - {uc}"
    msg["From"] = REMETENTE
    msg["To"] = destino
    msg.attach(MIMEText("Prezados, segue a curva de demanda do mês.", "plain", "utf-8"))
    anexo = MIMEApplication(pdf.read_bytes())
    anexo.add_header("Content-Disposition", "attachment", filename=pdf.name)
    msg.attach(anexo)
    return msg


def main():
    ses = boto3.client("ses", region_name="sa-east-1")
    for uc, destino in DESTINOS.items():
        pdf = PASTA / f"{uc}.pdf"
        if not pdf.exists():
            print("sem PDF:", uc)
            continue
        try:
            ses.send_raw_email(
                Source=REMETENTE,
                Destinations=[destino],
                RawMessage={"Data": montar(uc, destino, pdf).as_string()},
            )
            print("enviado:", uc)
        except ClientError as e:
            print(uc, e.response["Error"]["Message"])


if __name__ == "__main__":
    main()
