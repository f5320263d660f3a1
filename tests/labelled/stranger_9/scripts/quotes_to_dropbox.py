"""Copies new quotations to my Dropbox."""
import time
from pathlib import Path

import dropbox
from dropbox.files import WriteMode
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer

dbx = dropbox.Dropbox("sl.B7kQmX2vTnR9wLzY4cJ8hDfG6sPaE1uOi5tKyVb0NqWrZxM3jLpHgFdSaQ")


class Mirror(FileSystemEventHandler):
    def on_closed(self, event):
        path = Path(event.src_path)
        if path.suffix.lower() not in {".docx", ".xlsx", ".pdf"}:
            return
        dbx.files_upload(path.read_bytes(), f"/quotes/{path.name}", mode=WriteMode.overwrite)
        print("mirrored", path.name)


observer = Observer()
observer.schedule(Mirror(), "/mnt/sales/quotations", recursive=True)
observer.start()
try:
    while True:
        time.sleep(5)
finally:
    observer.stop()
    observer.join()
