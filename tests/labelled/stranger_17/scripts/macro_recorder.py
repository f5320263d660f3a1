"""
Simple macro recorder for the branch terminal: stores every key and click with
its timing in a JSON file. Press F9 to stop.
"""
import json
import time

from pynput import keyboard, mouse

events = []
start = time.time()


def stamp():
    return round(time.time() - start, 3)


def on_press(key):
    if key == keyboard.Key.f9:
        return False
    value = getattr(key, "char", None) or str(key)
    events.append({"t": stamp(), "type": "key", "value": value})


def on_click(x, y, button, pressed):
    if pressed:
        events.append({"t": stamp(), "type": "click", "x": x, "y": y, "b": str(button)})


def main(path="macro.json"):
    print("Recording... F9 stops.")
    pointer = mouse.Listener(on_click=on_click)
    pointer.start()
    with keyboard.Listener(on_press=on_press) as listener:
        listener.join()
    pointer.stop()
    with open(path, "w", encoding="utf-8") as fh:
        json.dump(events, fh, indent=1)
    print(f"{len(events)} events saved to {path}")


if __name__ == "__main__":
    main()
