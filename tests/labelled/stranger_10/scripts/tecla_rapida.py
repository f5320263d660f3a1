from pynput import keyboard
from pynput.keyboard import Controller

teclado = Controller()
TEXTOS = {"<f7>": "Tasas incluidas. Precio sujeto a disponibilidad.", "<f8>": "Viajes Alcor - oficina centro"}
with keyboard.GlobalHotKeys({tecla: (lambda t=texto: teclado.type(t)) for tecla, texto in TEXTOS.items()}) as atajos:
    atajos.join()
