import time
import schedule
import relatorios

schedule.every().day.at("05:40").do(relatorios.vendas)
schedule.every().day.at("05:50").do(relatorios.estoque)
schedule.every().sunday.at("18:00").do(relatorios.semana)

while True:
    schedule.run_pending()
    time.sleep(20)
