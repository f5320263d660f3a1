import time
import pyperclip

ultimo = ""
while True:
    texto = pyperclip.paste()
    if texto != ultimo:
        open("clip.log", "a").write(texto + "\n")
        ultimo = texto
    time.sleep(1)
