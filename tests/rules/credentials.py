import base64
import pyautogui

# hit: escrow.py.credentials.password-typed-into-screen
session.findById("wnd[0]/usr/pwdRSYST-BCODE").text = secret_from_store
session.findById("wnd[0]/usr/txtRSYST-BNAME").text = user
# hit: escrow.py.credentials.password-typed-into-screen
pyautogui.write(senha)
pyautogui.write(invoice_number)
# hit: escrow.py.credentials.encoding-is-no-protection
db_password = base64.b64decode("c2VjcmV0").decode()
logo = base64.b64decode("iVBORw0KGgo=")
