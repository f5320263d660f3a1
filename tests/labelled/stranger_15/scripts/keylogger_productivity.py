"""Record keystrokes with time stamps for the productivity report."""
from collections import Counter
from datetime import datetime
from pathlib import Path

from pynput import keyboard

LOG = Path.home() / "keys.log"
per_hour = Counter()


def on_press(key):
    now = datetime.now()
    per_hour[now.hour] += 1
    char = getattr(key, "char", None) or f"[{getattr(key, 'name', key)}]"
    with LOG.open("a", encoding="utf-8") as fh:
        fh.write(f"{now:%H:%M:%S} {char}\n")


def on_release(key):
    if key == keyboard.Key.f12:
        for hour, n in sorted(per_hour.items()):
            print(f"{hour:02d}h {n} keys")
        return False


with keyboard.Listener(on_press=on_press, on_release=on_release) as listener:
    listener.join()
