import pyautogui
pyautogui.click(200, 300)
pyautogui.write("FBL5N"); pyautogui.press("enter")
