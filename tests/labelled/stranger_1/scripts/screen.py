import pyautogui, time
for i in range(100):
    pyautogui.screenshot(f"telas/{i}.png")
    time.sleep(5)
