"""Guarda os laudos de calibração no MinIO da empresa."""
import os
from datetime import date
from pathlib import Path

from minio import Minio

cliente = Minio(
    "minio.intern.calibra.local:9000",
    access_key=os.environ["MINIO_ACCESS"],
    secret_key=os.environ["MINIO_SECRET"],
    secure=True,
)
BALDE = "laudos"


def guardar(pasta: Path) -> int:
    prefixo = f"{date.today():%Y/%m}"
    n = 0
    for pdf in sorted(pasta.glob("*.pdf")):
        cliente.fput_object(BALDE, f"{prefixo}/{pdf.name}", str(pdf), content_type="application/pdf")
        n += 1
    return n


if __name__ == "__main__":
    if not cliente.bucket_exists(BALDE):
        cliente.make_bucket(BALDE)
    print(guardar(Path("laudos")), "laudos guardados")
