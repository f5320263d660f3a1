import time

for attempt in range(5):
    try:
        print(open("pronto.flag").read())
        break
    except FileNotFoundError:
        time.sleep(2 ** attempt)
