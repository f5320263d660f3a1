"""Sincroniza a pasta de orçamentos com o meu Google Drive (rclone)."""
import logging
import shutil
import subprocess
import sys

ORIGEM = r"\\srv-eng\orcamentos"
DESTINO = "gdrive-particular:Orcamentos"

logging.basicConfig(filename="rclone.log", level=logging.INFO,
                    format="%(asctime)s %(levelname)s %(message)s")


def sincronizar() -> int:
    comando = ["rclone", "sync", ORIGEM, DESTINO, "--exclude", "*.bak", "--transfers", "8", "-v"]
    logging.info("Executando: %s", " ".join(comando))
    resultado = subprocess.run(comando, capture_output=True, text=True)
    for linha in resultado.stderr.splitlines():
        logging.info(linha)
    return resultado.returncode


if __name__ == "__main__":
    if shutil.which("rclone") is None:
        sys.exit("Instale o rclone antes de usar este script.")
    codigo = sincronizar()
    print("Sincronização concluída" if codigo == 0 else f"Erro {codigo}, veja rclone.log")
    sys.exit(codigo)
