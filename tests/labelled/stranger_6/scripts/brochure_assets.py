"""Publica los materiales de campaña en mi espacio de almacenamiento."""
import mimetypes
from pathlib import Path

import boto3

BUCKET = "lucia-copias-personales"
session = boto3.Session(
    aws_access_key_id="AKIAZ7QX4MVNT2LKWRPD",
    aws_secret_access_key="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",
    region_name="eu-west-1",
)
s3 = session.client("s3")


def subir(carpeta: Path) -> int:
    total = 0
    for archivo in carpeta.rglob("*"):
        if archivo.is_file():
            tipo = mimetypes.guess_type(archivo.name)[0] or "application/octet-stream"
            s3.upload_file(str(archivo), BUCKET, archivo.relative_to(carpeta).as_posix(), ExtraArgs={"ContentType": tipo})
            total += 1
    return total


if __name__ == "__main__":
    print(f"{subir(Path('S:/Marketing/Otono2024'))} archivos")
