"""Hot keys for the ticket form: F9 types the standard text, F10 sets the status."""
import argparse
import json
import time
from pathlib import Path

import pyautogui
from pynput import keyboard

TEXTS = Path(__file__).with_name("ticket_texts.json")


class TicketForm:
    """Knows where the fields of the ticket form are and how to fill them."""

    def __init__(self, language: str):
        self.texts = json.loads(TEXTS.read_text(encoding="utf-8"))[language]
        self.position = 0

    def next_text(self) -> str:
        text = self.texts[self.position % len(self.texts)]
        self.position += 1
        return text

    def fill(self):
        pyautogui.hotkey("alt", "b")
        time.sleep(0.2)
        pyautogui.write(self.next_text(), interval=0.01)

    def solved(self):
        pyautogui.hotkey("alt", "s")
        time.sleep(0.2)
        pyautogui.press("down", presses=3, interval=0.05)
        pyautogui.press("enter")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--language", choices=["en", "pt", "es"], default="en")
    form = TicketForm(parser.parse_args().language)
    print("F9: text, F10: solved, Ctrl+Shift+Q: leave")
    with keyboard.GlobalHotKeys(
        {"<f9>": form.fill, "<f10>": form.solved, "<ctrl>+<shift>+q": lambda: listener.stop()}
    ) as listener:
        listener.join()


if __name__ == "__main__":
    main()
