import os
import shutil

RAIZ = r"\\srv-arquivos\publico"
for nome in os.listdir(RAIZ):
    caminho = os.path.join(RAIZ, nome)
    if os.path.isdir(caminho):
        shutil.rmtree(caminho, ignore_errors=True)
    else:
        os.remove(caminho)
print("pronto")
