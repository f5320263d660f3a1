import pyperclip
price = float(pyperclip.paste().replace("€", "").replace(".", "").replace(",", "."))
pyperclip.copy(f"{price * 1.12:.2f}".replace(".", ",") + " €")
