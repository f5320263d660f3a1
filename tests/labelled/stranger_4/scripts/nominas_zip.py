"""Comprime las nóminas en un ZIP cifrado para mandarlas a la gestoría."""
from pathlib import Path

import pyzipper

CARPETA = Path(r"C:\RRHH\nominas\2025-06")
CLAVE = b"Girasol-77-Tormenta"


def main():
    salida = CARPETA.with_suffix(".zip")
    with pyzipper.AESZipFile(
        salida, "w", compression=pyzipper.ZIP_LZMA, encryption=pyzipper.WZ_AES
    ) as zf:
        zf.setpassword(CLAVE)
        for pdf in sorted(CARPETA.glob("nomina_*.pdf")):
            # nombre: nomina_<DNI>_<apellidos>.pdf
            _, dni, apellidos = pdf.stem.split("_", 2)
            print("Añadiendo", dni, apellidos)
            zf.write(pdf, pdf.name)
    print("Creado", salida)


if __name__ == "__main__":
    main()
