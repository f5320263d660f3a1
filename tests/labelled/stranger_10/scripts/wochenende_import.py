import os
import time
from datetime import datetime

import pandas as pd
from sqlalchemy import create_engine

ziel = create_engine(os.environ["LAGER_DSN"])
while datetime.now().weekday() not in (5, 6):
    time.sleep(1800)

for block in pd.read_csv("geraete.csv", sep=";", chunksize=50_000):
    block.to_sql("geraete_roh", ziel, schema="stage", if_exists="append", index=False, method="multi")
