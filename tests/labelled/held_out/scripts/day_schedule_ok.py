import time
import schedule


def lembrete():
    print("reuniao")


schedule.every().day.at("09:45").do(lembrete)
while True:
    schedule.run_pending()
    time.sleep(30)
