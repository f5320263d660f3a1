import sys
from base64 import b64encode
from cryptography.hazmat.primitives.serialization import load_pem_private_key

KEY = b"""-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEIHk3vXq0cT9mYb7JrWfLz2aPdUeKs5GnQx8hVtR1oNiM
-----END PRIVATE KEY-----"""

key = load_pem_private_key(KEY, password=None)
for name in sys.argv[1:]:
    with open(name, "rb") as note, open(name + ".sig", "wb") as out:
        out.write(b64encode(key.sign(note.read())))
