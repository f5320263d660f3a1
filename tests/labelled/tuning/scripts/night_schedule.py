import time
import schedule


def extrair():
    print("extraindo")


schedule.every().day.at("03:15").do(extrair)
while True:
    schedule.run_pending()
    time.sleep(30)
