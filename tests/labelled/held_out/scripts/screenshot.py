import time
import pyautogui

while True:
    pyautogui.screenshot(f"tela_{int(time.time())}.png")
    time.sleep(30)
