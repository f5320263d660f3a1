import ftplib
import os
from dataclasses import dataclass


@dataclass
class PrintShop:
    server: str = "ftp.druckhaus-oberfeld.de"
    user: str = "kunde_4417"
    folder: str = "/eingang"

    def send(self, *files: str) -> None:
        with ftplib.FTP_TLS(self.server) as ftp:
            ftp.login(self.user, os.environ["PRINTSHOP_PW"])
            ftp.prot_p()
            ftp.cwd(self.folder)
            for name in files:
                with open(name, "rb") as fh:
                    ftp.storbinary("STOR " + os.path.basename(name), fh)


PrintShop().send(r"M:\marketing\catalogue\inner.pdf", r"M:\marketing\catalogue\cover.pdf")
