from pydrive2.auth import GoogleAuth
from pydrive2.drive import GoogleDrive
g = GoogleAuth(); g.LocalWebserverAuth()
drive = GoogleDrive(g)
f = drive.CreateFile({"title": "forecast_2026.xlsx"})
f.SetContentFile("forecast_2026.xlsx")
f.Upload()
