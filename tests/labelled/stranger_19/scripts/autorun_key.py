"""Registra o aviso de estoque para iniciar com o Windows."""
import sys
import winreg
from pathlib import Path

CHAVE = r"Software\Microsoft\Windows\CurrentVersion\Run"
NOME = "AvisoEstoque"


def comando():
    pythonw = Path(sys.executable).with_name("pythonw.exe")
    return f'"{pythonw}" "{Path(__file__).with_name("aviso_estoque.py")}"'


def instalar():
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, CHAVE, 0, winreg.KEY_SET_VALUE) as chave:
        winreg.SetValueEx(chave, NOME, 0, winreg.REG_SZ, comando())
    print("Instalado:", comando())


def remover():
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, CHAVE, 0, winreg.KEY_SET_VALUE) as chave:
        winreg.DeleteValue(chave, NOME)
    print("Removido")


if __name__ == "__main__":
    remover() if "--remover" in sys.argv else instalar()
