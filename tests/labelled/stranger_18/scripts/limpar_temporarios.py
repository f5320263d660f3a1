import os, time

RAIZ = r'D:\Exportacao\tmp'
LIMITE = time.time() - 60 * 86400

apagados = 0
for nome in os.listdir(RAIZ):
    alvo = os.path.join(RAIZ, nome)
    if os.path.isfile(alvo) and nome.endswith(('.tmp', '.~lock')) and os.path.getmtime(alvo) < LIMITE:
        os.remove(alvo)
        apagados += 1
print(apagados, 'temporarios apagados')
