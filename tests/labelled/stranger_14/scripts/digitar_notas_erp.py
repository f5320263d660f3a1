import time

import pandas as pd
import pyautogui
import pyperclip

pyautogui.PAUSE = 0.4
pyautogui.FAILSAFE = True

notas = pd.read_excel("notas_digitar.xlsx", dtype=str).fillna("")
print("Deixe o ERP aberto na tela de lançamento. Começa em 5 segundos.")
time.sleep(5)

for n in notas.itertuples():
    pyautogui.click(412, 188)
    pyautogui.write(n.fornecedor)
    pyautogui.press("tab")
    pyautogui.write(n.numero)
    pyautogui.press("tab")
    pyautogui.write(n.emissao.replace("/", ""))
    pyautogui.press("tab")
    pyautogui.write(n.valor.replace(".", ","))
    pyautogui.press("tab")
    # acentos só funcionam colando
    pyperclip.copy(n.historico)
    pyautogui.hotkey("ctrl", "v")
    pyautogui.press("f5")
    time.sleep(1.5)

print(len(notas), "notas digitadas")
