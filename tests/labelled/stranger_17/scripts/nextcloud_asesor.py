"""Sube los balances mensuales a la carpeta que la gestoría nos abrió en su Nextcloud."""
import os
from pathlib import Path

import owncloud

SERVIDOR = "https://nube.gestoria-villalba.es"
ORIGEM = Path(r"\\motorsur\contabilidad\balances")
REMOTO = "/Clientes/MotorSur/Balances"


def conectar():
    cliente = owncloud.Client(SERVIDOR)
    cliente.login(os.environ["GESTORIA_USER"], os.environ["GESTORIA_PASS"])
    return cliente


def existentes(cliente):
    return {f.get_name() for f in cliente.list(REMOTO)}


def main():
    cliente = conectar()
    ya = existentes(cliente)
    nuevos = [p for p in ORIGEM.glob("balance_*.pdf") if p.name not in ya]
    for pdf in nuevos:
        try:
            cliente.put_file(f"{REMOTO}/{pdf.name}", str(pdf))
            print("Subido", pdf.name)
        except owncloud.HTTPResponseError as e:
            print("Error", e.status_code, pdf.name)
    cliente.logout()
    print(f"{len(nuevos)} balances nuevos")


if __name__ == "__main__":
    main()
