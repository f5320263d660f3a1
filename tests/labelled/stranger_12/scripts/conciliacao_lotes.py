import sys
from pathlib import Path

LINHA_LOTE = "5"


def totais(caminho: Path) -> dict:
    resultado = {}
    for linha in caminho.read_text(encoding="latin-1").splitlines():
        # CNAB 240: o tipo de registro fica na posição 8, o lote nas posições 4 a 7
        if linha[7] == LINHA_LOTE:
            resultado[linha[3:7]] = int(linha[23:41]) / 100
    return resultado


def main():
    remessa, retorno = (totais(Path(a)) for a in sys.argv[1:3])
    iguais = True
    for lote in sorted(remessa.keys() | retorno.keys()):
        enviado, recebido = remessa.get(lote), retorno.get(lote)
        if enviado != recebido:
            iguais = False
            print(f"lote {lote}: remessa {enviado} / retorno {recebido}")
    print("Tudo confere." if iguais else "Há diferenças.")


if __name__ == "__main__":
    main()
