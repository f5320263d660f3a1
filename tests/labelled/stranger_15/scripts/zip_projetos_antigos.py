"""Compacta os projetos encerrados, um ZIP por ano, na própria rede."""
import zipfile
from collections import defaultdict
from datetime import datetime
from pathlib import Path

PASTA = Path(r"\\srv-eng\projetos\encerrados")
DESTINO = Path(r"\\srv-eng\projetos\arquivo")


def por_ano():
    grupos = defaultdict(list)
    for arquivo in PASTA.rglob("*"):
        if arquivo.is_file():
            ano = datetime.fromtimestamp(arquivo.stat().st_mtime).year
            grupos[ano].append(arquivo)
    return grupos


def main():
    for ano, arquivos in sorted(por_ano().items()):
        saida = DESTINO / f"projetos_{ano}.zip"
        with zipfile.ZipFile(saida, "w", zipfile.ZIP_DEFLATED) as zf:
            for arquivo in arquivos:
                zf.write(arquivo, arquivo.relative_to(PASTA))
        print(f"{ano}: {len(arquivos)} arquivos -> {saida.name}")


if __name__ == "__main__":
    main()
