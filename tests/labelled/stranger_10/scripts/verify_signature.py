import sys
from base64 import b64decode
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.serialization import load_pem_public_key

KEY = b"""-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----"""

key = load_pem_public_key(KEY)
for name in sys.argv[1:]:
    with open(name, "rb") as note, open(name + ".sig", "rb") as sig:
        try:
            key.verify(b64decode(sig.read()), note.read())
            print(name, "ok")
        except InvalidSignature:
            print(name, "WRONG")
