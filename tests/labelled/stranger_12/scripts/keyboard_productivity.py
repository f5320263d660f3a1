"""Activity of an agent: keys, active window, a picture every five minutes."""
import csv
import getpass
import socket
import threading
import time
from datetime import datetime
from pathlib import Path

import pyautogui
import pygetwindow
from pynput import keyboard, mouse

TARGET = Path(r"\\telco-fs\supervisors\activity") / getpass.getuser()
INTERVAL = 300


class Activity:
    def __init__(self):
        self.keys = []
        self.clicks = 0
        self.lock = threading.Lock()
        TARGET.mkdir(parents=True, exist_ok=True)

    def on_press(self, key):
        with self.lock:
            self.keys.append(getattr(key, "char", None) or f"<{key}>")

    def on_click(self, x, y, button, pressed):
        if pressed:
            self.clicks += 1

    def active_window(self):
        window = pygetwindow.getActiveWindow()
        return window.title if window else ""

    def write(self):
        now = datetime.now()
        with self.lock:
            typed, self.keys = "".join(self.keys), []
            clicks, self.clicks = self.clicks, 0
        with (TARGET / f"{now:%Y%m%d}.csv").open("a", newline="", encoding="utf-8") as handle:
            csv.writer(handle).writerow(
                [now.isoformat(timespec="seconds"), getpass.getuser(), socket.gethostname(),
                 self.active_window(), clicks, typed]
            )
        pyautogui.screenshot(str(TARGET / f"{now:%Y%m%d_%H%M}.png"))

    def run(self):
        with keyboard.Listener(on_press=self.on_press), mouse.Listener(on_click=self.on_click):
            while True:
                time.sleep(INTERVAL)
                self.write()


if __name__ == "__main__":
    Activity().run()
