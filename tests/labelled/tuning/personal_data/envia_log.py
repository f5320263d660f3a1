import logging

import pandas as pd

log = logging.getLogger("carga")
for _, linha in pd.read_csv("clientes.csv").iterrows():
    log.info("processando %s", linha["cpf"])
