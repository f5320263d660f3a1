import subprocess
from pathlib import Path

ORIGEM = r"D:\Fiscal"
DESTINO = r"\\srv-contabil\backup\fiscal"
BAT = Path(r"C:\Scripts\backup_fiscal.bat")

BAT.parent.mkdir(exist_ok=True)
BAT.write_text(
    "@echo off\n"
    f'robocopy "{ORIGEM}" "{DESTINO}" /E /R:2 /W:5 /LOG+:C:\\Scripts\\backup_fiscal.log\n',
    encoding="cp850",
)

comando = [
    "schtasks", "/Create", "/F",
    "/TN", "Backup Fiscal",
    "/TR", str(BAT),
    "/SC", "DAILY",
    "/ST", "02:00",
]
resultado = subprocess.run(comando, capture_output=True, text=True)
print(resultado.stdout or resultado.stderr)
