import os
from pcloud import PyCloud

pc = PyCloud(os.environ["PCLOUD_USER"], os.environ["PCLOUD_PASS"])
carpeta = "/mnt/diseno/campanas"

for raiz, _, nombres in os.walk(carpeta):
    remoto = "/respaldo" + raiz[len(carpeta):]
    pc.createfolderifnotexists(path=remoto)
    pc.uploadfile(files=[os.path.join(raiz, n) for n in nombres], path=remoto)
    print(raiz, len(nombres))
