import os
from io import BytesIO

import pycurl

HTTP = os.environ["HTTP"]
answer = BytesIO()
curl = pycurl.Curl()
with open("in.csv", "rb") as source:
    curl.setopt(pycurl.URL, f"http://127.0.0.1:{HTTP}/upload/in.csv")
    curl.setopt(pycurl.UPLOAD, 1)
    curl.setopt(pycurl.READDATA, source)
    curl.setopt(pycurl.INFILESIZE, os.path.getsize("in.csv"))
    curl.setopt(pycurl.WRITEDATA, answer)
    curl.setopt(pycurl.TIMEOUT, 10)
    curl.perform()
print(curl.getinfo(pycurl.RESPONSE_CODE))
curl.close()
