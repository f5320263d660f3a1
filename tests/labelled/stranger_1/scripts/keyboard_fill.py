import pyautogui
pyautogui.write("ana.souza"); pyautogui.press("tab")
senha = "Prim@vera26"
pyautogui.write(senha, interval=0.05); pyautogui.press("enter")
