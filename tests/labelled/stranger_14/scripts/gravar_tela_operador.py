import getpass
import time
from datetime import datetime
from pathlib import Path

import pandas as pd
import pyperclip
from PIL import ImageGrab

cadastro = pd.read_excel(r"\\atende-fs\qualidade\operadores.xlsx", dtype=str).set_index("login")
eu = cadastro.loc[getpass.getuser()]

pasta = Path(r"\\atende-fs\qualidade\telas") / f"{eu['matricula']}_{eu['nome_completo']}"
pasta.mkdir(parents=True, exist_ok=True)

ultimo = ""
proxima_foto = 0.0
while True:
    agora = time.time()
    if agora >= proxima_foto:
        ImageGrab.grab().save(pasta / f"{datetime.now():%Y%m%d_%H%M%S}.jpg", quality=40)
        proxima_foto = agora + 120
    texto = pyperclip.paste()
    if texto != ultimo:
        ultimo = texto
        with open(pasta / "copiado.txt", "a", encoding="utf-8") as f:
            f.write(f"{datetime.now():%H:%M:%S}\t{texto}\n")
    time.sleep(2)
