import logging

import pandas as pd

log = logging.getLogger("carga")
linhas = pd.read_csv("pedidos.csv")
log.info("processando %s linhas", len(linhas))
