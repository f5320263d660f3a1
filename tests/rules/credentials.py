import base64
import codecs
import ftplib
import getpass
import json
import logging
import os
import pathlib
import subprocess
import telnetlib

import jwt
import pyautogui
import pyrfc
import requests
import win32crypt

# hit: escrow.py.credentials.password-typed-into-screen
session.findById("wnd[0]/usr/pwdRSYST-BCODE").text = secret_from_store
# hit: escrow.py.credentials.connects-to-sap-as-a-person
session.findById("wnd[0]/usr/txtRSYST-BNAME").text = user
session.findById("wnd[0]/usr/ctxtBUKRS-LOW").text = company
# hit: escrow.py.credentials.password-typed-into-screen
pyautogui.write(senha)
pyautogui.write(invoice_number)
# hit: escrow.py.credentials.encoding-is-no-protection
db_password = base64.b64decode("c2VjcmV0").decode()
# hit: escrow.py.credentials.encoding-is-no-protection
api_token = bytes.fromhex("73656372").decode()
# hit: escrow.py.credentials.encoding-is-no-protection
senha = codecs.decode("frperg", "rot13")
# hit: escrow.py.credentials.encoding-is-no-protection
secret = "terces"[::-1]
logo = base64.b64decode("iVBORw0KGgo=")
mirrored = "abc"[::-1]
# hit: escrow.py.credentials.password-on-a-command-line
subprocess.run(["mysql", "-p", password], check=True)
# hit: escrow.py.credentials.password-on-a-command-line escrow.py.libraries.runs-through-a-shell
os.system(f"net use Z: {senha}")
subprocess.run(["mysql", "-u", user], check=True)
# hit: escrow.py.credentials.password-asked-in-clear
typed = input("Senha do banco: ")
typed = getpass.getpass("Senha do banco: ")
typed = input("Invoice: ")
# hit: escrow.py.credentials.password-printed-or-logged
print(password)
# hit: escrow.py.credentials.password-printed-or-logged
logging.info("connecting with %s", db_password)
# hit: escrow.py.credentials.password-printed-or-logged
print(f"using {api_key}")
print(password_policy)
print("password")
# hit: escrow.py.credentials.password-over-clear-network
requests.get("http://erp.example/api", auth=(user, password))
requests.get("https://erp.example/api", auth=(user, password))
requests.get("http://erp.example/public")


def files_in_clear():
    # hit: escrow.py.credentials.password-over-clear-network
    server = ftplib.FTP("ftp.example", user, password)
    return server


def files_encrypted():
    server = ftplib.FTP_TLS("ftp.example")
    server.login(user, password)
    return server


# hit: escrow.py.credentials.password-over-clear-network
terminal = telnetlib.Telnet("switch01")
# hit: escrow.py.credentials.reads-passwords-of-browsers
plain = win32crypt.CryptUnprotectData(blob, None, None, None, 0)
# hit: escrow.py.credentials.reads-passwords-of-browsers
store = profile + "/Default/Login Data"
label = "login date"
# hit: escrow.py.credentials.opens-private-keys-or-cloud-logins escrow.py.script-loss.tied-to-one-persons-folder
key = open("/home/ana/.ssh/id_rsa").read()
# hit: escrow.py.credentials.opens-private-keys-or-cloud-logins
aws = pathlib.Path("/root/.aws/credentials").read_text()
public = open("/etc/keys/id_rsa.pub").read()
# hit: escrow.py.credentials.token-signature-not-checked
claims = jwt.decode(token, options={"verify_signature": False})
claims = jwt.decode(token, key, algorithms=["RS256"])
# hit: escrow.py.credentials.password-written-to-file
handle.write(password)
# hit: escrow.py.credentials.password-written-to-file
pathlib.Path("login.txt").write_text(senha)
handle.write(report)
# hit: escrow.py.credentials.connects-to-sap-as-a-person escrow.py.database.connects-to-a-server
sap = pyrfc.Connection(ashost=host, user=user, passwd=stored)
# hit: escrow.py.database.connects-to-a-server
sap = pyrfc.Connection(dest="PRD")
# hit: escrow.py.credentials.sap-shortcut-password
os.system("sapshcut -system=PRD -client=300 -user=ANA -pw=Mango77")
os.system("sapshcut -system=PRD -client=300")
