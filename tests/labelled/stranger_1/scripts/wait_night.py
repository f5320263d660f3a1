import datetime, time
while True:
    agora = datetime.datetime.now()
    if agora.hour >= 22 or agora.hour < 5:
        print("executando extracao")
        break
    time.sleep(600)
