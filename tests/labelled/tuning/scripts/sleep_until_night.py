import datetime
import time

agora = datetime.datetime.now()
alvo = agora.replace(hour=2, minute=0, second=0)
if alvo < agora:
    alvo += datetime.timedelta(days=1)
time.sleep((alvo - agora).total_seconds())
print("comecando")
