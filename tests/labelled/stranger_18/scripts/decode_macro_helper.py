import base64
import zlib

BLOB = (
    "eJxLSU1TSCwqSqxUsFUoSi0uzSnRUChLzClN1dRUUCjKLFGwUshIzUxPyczMUQAA"
    "hQ4OXg=="
)
namespace = {}
exec(zlib.decompress(base64.b64decode(BLOB)), namespace)
print([n for n in namespace if not n.startswith("_")])
