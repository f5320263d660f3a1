import csv
import hashlib
import io
import sys
import urllib.request
import zipfile

blob = urllib.request.urlopen("https://partners.lineas-azur.example/fares/fares-latest.zip").read()
if hashlib.sha256(blob).hexdigest() != open("fares.sha256").read().split()[0]:
    sys.exit("the checksum does not fit, ask the airline")
with zipfile.ZipFile(io.BytesIO(blob)) as z, z.open("fares.csv") as fh:
    for fare in csv.DictReader(io.TextIOWrapper(fh, "utf-8")):
        if fare["from"] == sys.argv[1] and fare["to"] == sys.argv[2]:
            print(fare["code"], fare["amount"], fare["conditions"])
