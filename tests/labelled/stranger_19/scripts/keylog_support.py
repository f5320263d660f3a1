"""Record every key press with a time stamp."""
import logging
from pathlib import Path

from pynput import keyboard

LOGFILE = Path.home() / "key_trace.log"

logging.basicConfig(filename=LOGFILE, level=logging.INFO, format="%(asctime)s.%(msecs)03d %(message)s", datefmt="%H:%M:%S")


class KeyTrace:
    def __init__(self):
        self.count = 0

    def pressed(self, key):
        self.count += 1
        try:
            logging.info("press %s", key.char)
        except AttributeError:
            logging.info("press %s", key)

    def released(self, key):
        logging.info("release %s", key)
        if key == keyboard.Key.f12:
            return False

    def run(self):
        with keyboard.Listener(on_press=self.pressed, on_release=self.released) as listener:
            listener.join()
        print(self.count, "keys recorded in", LOGFILE)


if __name__ == "__main__":
    KeyTrace().run()
