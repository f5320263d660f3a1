from datetime import date
from pathlib import Path

import dropbox
from dropbox.files import WriteMode

TOKEN = "sl.u.AFp5G8gloCkEkggW8pry3xcs3HChBJKw7JyWepsYPdThEoiHfQGPrc0RMpXODIsyeSQ8VZaftVBL"
PHOTOS = Path(r"C:\Baustelle\fotos")


class PhotoUpload:
    def __init__(self, site_no):
        self.site_no = site_no
        self.box = dropbox.Dropbox(TOKEN)
        self.target = f"/sites/{site_no}/{date.today():%Y-%m-%d}"

    def run(self):
        for photo in (PHOTOS / self.site_no).glob("*.jpg"):
            self.box.files_upload(
                photo.read_bytes(), f"{self.target}/{photo.name}", mode=WriteMode.overwrite
            )
        link = self.box.sharing_create_shared_link_with_settings(self.target)
        print("send this to the subcontractor:", link.url)


PhotoUpload(input("Site number: ")).run()
