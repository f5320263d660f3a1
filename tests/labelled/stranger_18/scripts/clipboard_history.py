import time
import pyperclip

last = ""
with open("clip_history.txt", "a", encoding="utf-8") as log:
    while True:
        now = pyperclip.paste()
        if now and now != last:
            log.write(time.strftime("--- %Y-%m-%d %H:%M:%S\n") + now + "\n")
            log.flush()
            last = now
        time.sleep(0.8)
