import os

import pycurl

HTTP, DUMB = int(os.environ["HTTP"]), int(os.environ["DUMB"])
curl = pycurl.Curl()
curl.setopt(pycurl.URL, f'http://localhost:{HTTP}/x')
curl.setopt(pycurl.WRITEFUNCTION, lambda chunk: None)
curl.perform()
print(curl.getinfo(pycurl.RESPONSE_CODE))
