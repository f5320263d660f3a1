import glob

import pandas as pd
from apscheduler.schedulers.blocking import BlockingScheduler
from sqlalchemy import create_engine

motor = create_engine("postgresql://cargador@ts-db.electra.lan:5432/curvas")
planificador = BlockingScheduler(timezone="Europe/Madrid")


@planificador.scheduled_job("cron", day_of_week="sat,sun", hour=3, minute=30)
def cargar():
    for fichero in glob.glob("/datos/curvas/*.csv"):
        curva = pd.read_csv(fichero, parse_dates=["instante"])
        curva.to_sql("curva_horaria", motor, if_exists="append", index=False, chunksize=5000)
        print(fichero, len(curva))


planificador.start()
