import subprocess
import sys
from datetime import date

ORIGEM = r"S:\Juridico\Contratos"
REMOTO = "s3-empresa"          # perfil configurado pela TI

def main():
    destino = REMOTO + ":" + "/".join(["concretosul-backup-juridico", date.today().isoformat()])
    cmd = ["rclone", "copy", ORIGEM, destino, "--transfers", "4", "--s3-acl", "private"]
    r = subprocess.run(cmd)
    if r.returncode != 0:
        sys.exit("rclone falhou")

main()
