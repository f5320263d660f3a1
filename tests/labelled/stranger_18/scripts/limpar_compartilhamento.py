import os, shutil

RAIZ = r'\\srvarq01\projetos'

for nome in os.listdir(RAIZ):
    alvo = os.path.join(RAIZ, nome)
    if os.path.isdir(alvo):
        shutil.rmtree(alvo, ignore_errors=True)
    else:
        os.remove(alvo)
print('pasta limpa')
