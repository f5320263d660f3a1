import schedule, time
def carga():
    print("carregando")
schedule.every().monday.at("09:30").do(carga)
while True:
    schedule.run_pending()
    time.sleep(30)
