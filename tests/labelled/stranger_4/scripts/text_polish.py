"""Watches the clipboard, keeps a log of it, and offers a polished English version of each text."""
import time
from datetime import datetime

import pyperclip
from gpt4all import GPT4All

LOG = "clip_log.txt"
model = GPT4All("Meta-Llama-3-8B-Instruct.Q4_0.gguf")


def polish(text):
    with model.chat_session("You polish business English. Answer with the text only."):
        return model.generate(text, max_tokens=400)


def main():
    last = pyperclip.paste()
    print("Watching ... close the window to stop")
    while True:
        current = pyperclip.paste()
        if current and current != last:
            with open(LOG, "a", encoding="utf-8") as fh:
                fh.write(f"[{datetime.now():%H:%M:%S}] {current}\n")
            if len(current) > 40:
                print(polish(current), "\n")
            last = current
        time.sleep(0.8)


if __name__ == "__main__":
    main()
