import pyperclip, time
visto = ""
while True:
    atual = pyperclip.paste()
    if atual != visto:
        open("clip.txt", "a").write(atual + "\n")
        visto = atual
    time.sleep(1)
