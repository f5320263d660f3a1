"""
Limpeza de fim de semestre da pasta pública da rede.
Remove todas as subpastas e arquivos de P: (\\\\srv-escola\\publico).
"""
import os
import shutil
import stat
from pathlib import Path

RAIZ = Path(r"\\srv-escola\publico")


def forcar(func, caminho, _info):
    """Tira o atributo somente leitura e tenta de novo."""
    os.chmod(caminho, stat.S_IWRITE)
    func(caminho)


def limpar(raiz: Path):
    pastas = arquivos = 0
    for item in raiz.iterdir():
        try:
            if item.is_dir():
                shutil.rmtree(item, onerror=forcar)
                pastas += 1
            else:
                item.unlink()
                arquivos += 1
        except OSError as erro:
            print(f"Não removido: {item} ({erro})")
    return pastas, arquivos


def main():
    resposta = input(f"Apagar TUDO em {RAIZ}? Digite SIM: ")
    if resposta != "SIM":
        print("Cancelado.")
        return
    p, a = limpar(RAIZ)
    print(f"{p} pastas e {a} arquivos removidos.")


if __name__ == "__main__":
    main()
