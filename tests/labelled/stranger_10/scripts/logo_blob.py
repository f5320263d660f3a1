import base64
import zlib

from openpyxl import load_workbook
from openpyxl.drawing.image import Image

BLOB = (
    "eNrrDPBz5+WS4mJgYOD19HAJAtIcIAwiGB6mPAwHUp6eLo4hFXOSExqYw/TqBD0tU9nY9AQteZWl"
    "zdnY6ixjpd+v8GFjE+Sd3TClS46NzVP5/ZRbma8lJZ7kLNJalrvzyIEFb6bd3PzvUjiD43P+wMhP"
    "57NAhnu6+rmsc0poAgA1MShw"
)

with open("logo.png", "wb") as fh:
    fh.write(zlib.decompress(base64.b64decode(BLOB)))

wb = load_workbook("bericht.xlsx")
wb.active.add_image(Image("logo.png"), "A1")
wb.save("bericht.xlsx")
