from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive

drive = GoogleDrive(GoogleAuth())
item = drive.CreateFile({"title": "pedidos.csv"})
item.SetContentFile("pedidos.csv")
item.Upload()
