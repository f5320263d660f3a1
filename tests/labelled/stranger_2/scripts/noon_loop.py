import time
from datetime import datetime, timedelta
def proxima():
    agora = datetime.now()
    alvo = agora.replace(hour=12, minute=15, second=0)
    return alvo if alvo > agora else alvo + timedelta(days=1)
while True:
    time.sleep((proxima() - datetime.now()).total_seconds())
    print("resumindo")
