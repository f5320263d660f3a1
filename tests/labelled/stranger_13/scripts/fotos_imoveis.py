"""Envia as fotografias novas para o portal de anúncios, por FTPS."""
from ftplib import FTP_TLS
from pathlib import Path

PASTA = Path(r"Z:\Imoveis\Fotos")
FEITO = PASTA / "enviadas.txt"

feitas = set(FEITO.read_text().split("\n")) if FEITO.exists() else set()

ftps = FTP_TLS("upload.portal-casas.example")
ftps.login("casasdomondego", "j4Rdim-4zul")
ftps.prot_p()
ftps.cwd("/fotos")

for foto in sorted(PASTA.rglob("*.jpg")):
    chave = foto.relative_to(PASTA).as_posix()
    if chave in feitas:
        continue
    with foto.open("rb") as f:
        ftps.storbinary(f"STOR {chave.replace('/', '_')}", f)
    feitas.add(chave)

ftps.quit()
FEITO.write_text("\n".join(sorted(feitas)))
