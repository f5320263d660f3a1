import schedule, time
def carga():
    print("carregando")
schedule.every().day.at("02:30").do(carga)
while True:
    schedule.run_pending()
    time.sleep(30)
