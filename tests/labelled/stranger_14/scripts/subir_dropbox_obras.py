import os

import dropbox

TOKEN = "sl.dJgOA2qdBxNY5OEvEr1jwngC9j7DrVq60CSBeDbortwpyW4zKe1VbiXy1alZrryuFIAJMQ140hm6rqgeMTnnWfJZf7"
PASTA = r"P:\Obras\Ponte_Rio_Claro\Desenhos"

dbx = dropbox.Dropbox(TOKEN)

for raiz, _, arquivos in os.walk(PASTA):
    for nome in arquivos:
        if not nome.lower().endswith((".pdf", ".dwg")):
            continue
        caminho = os.path.join(raiz, nome)
        destino = "/obra/" + os.path.relpath(caminho, PASTA).replace("\\", "/")
        with open(caminho, "rb") as f:
            dbx.files_upload(f.read(), destino, mode=dropbox.files.WriteMode.overwrite, mute=True)
        print("enviado:", destino)
